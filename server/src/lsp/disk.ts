import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { draftsBelow, isDraftBelow, readText } from '../files/disk.ts';
import type { Disk } from './files.ts';

/** The disk of this machine, for a server in Node. */
export const disk: Disk = {
  nearest({ folder, name }) {
    const start = pathOf(folder);
    for (let at = start; at !== undefined; at = at === dirname(at) ? undefined : dirname(at)) {
      const file = join(at, name);
      try {
        // The decoder drops a byte order mark.
        return { uri: pathToFileURL(file).href, text: new TextDecoder().decode(readFileSync(file)) };
      } catch {
        // There is none in this folder.
      }
    }
    return undefined;
  },
  *drafts(folder) {
    const path = pathOf(folder);
    if (path === undefined) return;
    for (const file of draftsBelow(path, () => {})) yield file === undefined ? undefined : pathToFileURL(file).href;
  },
  isDraft(uri, folder) {
    const [path, top] = [pathOf(uri), pathOf(folder)];
    return path !== undefined && top !== undefined && isDraftBelow(path, top);
  },
  read(uri, largest) {
    const path = pathOf(uri);
    return path === undefined ? { reason: 'is no file of this machine' } : readText(path, largest);
  },
};

/** The path of a URI; none where it is of no file on this machine. */
function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}
