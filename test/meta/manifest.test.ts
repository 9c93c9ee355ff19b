import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import configurationSchema from '../../data/schema/config.schema.json' with { type: 'json' };
import manifest from '../../package.json' with { type: 'json' };
import words from '../../package.nls.json' with { type: 'json' };
import lock from '../../package-lock.json' with { type: 'json' };
import { configurationFile, settings } from '../../server/src/core/configuration.ts';
import { confirmedFile } from '../../server/src/core/confirmations.ts';
import { editorSettings } from '../../server/src/lsp/editor-settings.ts';
import { settingsFilesPattern } from '../../server/src/lsp/protocol.ts';
import { version } from '../../server/src/version.ts';
import { root } from '../support/built.ts';

const read = (path: string): string => readFileSync(root + path, 'utf8');

describe('the manifest', () => {
  it('has the version of the changelog’s newest entry, of the lock file and of the server', () => {
    const newest = /^## (\d+\.\d+\.\d+)/m.exec(read('CHANGELOG.md'))?.[1];
    assert.deepEqual([newest, lock.version, lock.packages[''].version, version], Array(4).fill(manifest.version));
  });
  it('takes its words from package.nls.json, all of them and no other', () => {
    const used = [...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g)].map((match) => match[1]);
    assert.deepEqual([...new Set(used)].sort(), Object.keys(words).sort());
  });
  it('gives every command a title, and the client registers it', () => {
    const client = ['client', 'insert-recommendation'].map((name) => read(`client/src/${name}.ts`)).join('\n');
    for (const { command, title } of manifest.contributes.commands) {
      const key = /^%(.+)%$/.exec(title)?.[1] ?? '';
      assert.ok((words as Readonly<Record<string, string>>)[key], `${command} has no title in package.nls.json`);
      assert.ok(client.includes(`'${command}'`), `${command} is registered nowhere`);
    }
    const known = new Set(manifest.contributes.commands.map(({ command }) => command));
    for (const [, command = ''] of client.matchAll(/registerCommand\('([^']+)'/g))
      assert.ok(known.has(command), `${command} is not in the manifest`);
  });
  it('starts for the languages that the client serves', () => {
    const served = /documentSelector: \[([^\]]+)\]/.exec(read('client/src/client.ts'))?.[1] ?? '';
    const languages = [...served.matchAll(/'([^']+)'/g)].map((match) => match[1]);
    assert.deepEqual(
      manifest.activationEvents.filter((event) => event.startsWith('onLanguage:')).map((event) => event.slice(11)),
      languages,
    );
  });
  it('supports the same VS Code as its types', () =>
    assert.equal(manifest.engines.vscode.replace('^', ''), manifest.devDependencies['@types/vscode']));
  it('tells of every setting what the product knows of it, as the schema of the configuration file does', () => {
    const own = manifest.contributes.configuration.properties;
    const { properties } = configurationSchema;
    assert.deepEqual(Object.keys(properties), ['$schema', 'rules', ...Object.keys(settings)]);
    for (const [name, { values, description, default: usual }] of Object.entries(settings)) {
      const inEditor = new Map(Object.entries(own)).get(`gcmDrafter.${name}`);
      assert.deepEqual(inEditor && { ...inEditor, markdownDescription: undefined }, {
        type: 'string',
        scope: 'resource',
        default: usual,
        enum: values,
        markdownDescription: undefined,
      });
      assert.deepEqual(new Map<string, unknown>(Object.entries(properties)).get(name), {
        enum: values,
        default: usual,
        description,
      });
      assert.equal(new Map(Object.entries(words)).get(`setting.${name}`), description);
    }
  });
  it('gives every file of settings a schema that is there', () => {
    assert.deepEqual(
      manifest.contributes.jsonValidation.map(({ fileMatch }) => fileMatch),
      [configurationFile, confirmedFile],
    );
    for (const { url } of manifest.contributes.jsonValidation) assert.ok(JSON.parse(read(url)).title, url);
    assert.equal(settingsFilesPattern, `**/{${configurationFile},${confirmedFile}}`);
  });
  it('declares the settings that the server reads', () => {
    const declared = Object.entries(manifest.contributes.configuration.properties).map(([name, setting]) => {
      const { scope, type, default: value } = setting;
      return [name, { scope, type, default: value, ...('enum' in setting ? { enum: setting.enum } : {}) }];
    });
    assert.deepEqual(
      declared,
      Object.entries(editorSettings).map(([name, setting]) => [`gcmDrafter.${name}`, setting]),
    );
  });
  it('names files that the build makes', () => {
    assert.deepEqual(
      [manifest.main, manifest.browser, manifest.bin['gcm-drafter']],
      ['./dist/client/node.cjs', './dist/client/browser.js', 'dist/cli.js'],
    );
  });
});
