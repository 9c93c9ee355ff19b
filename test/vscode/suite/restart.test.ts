import * as vscode from 'vscode';
import type { Exports } from '../../../client/src/client.ts';
import { activateExtension, codeOf, eventually, expectEqual, findingsIn, openDraft } from './support.ts';

// A worker that dies tells nobody, so only the server that is a process can be seen to die.
const inProcess = vscode.env.uiKind === vscode.UIKind.Desktop || vscode.env.remoteName !== undefined;

describe('a server that dies', () => {
  (inProcess && typeof process === 'object' ? it : it.skip)(
    'is started again and goes on with the open draft (not in a worker, which tells nobody that it died)',
    async () => {
      const { exports } = (await activateExtension()) as vscode.Extension<Exports>;
      const { document, editor } = await openDraft('This follows GCM Objective 24.');
      await findingsIn(document, 1);
      const states: number[] = [];
      const listener = exports.client.onDidChangeState(({ newState }) => states.push(newState));
      // Without a `shutdown` before it, `exit` ends the server as a crash would.
      await exports.client.sendNotification('exit');
      await eventually('the client starts it again', async () => states.includes(running) || undefined);
      listener.dispose();
      await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), 'Objectives 2 and 2. '));
      expectEqual(
        (await findingsIn(document, 2)).map(({ code }) => codeOf(code)),
        ['repeated-objective', 'unknown-objective'],
      );
    },
  );
});

/** `State.Running` of the client library, which the suite does not bundle. */
const running = 2;
