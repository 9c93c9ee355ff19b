/** Folders of this disk that last as long as a test. */
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach } from 'node:test';
import { pathToFileURL } from 'node:url';

export interface TestFolder {
  readonly path: string;
  /** The URI of a file in it, or its own for an empty path. */
  uri(path: string): string;
  /** Makes the folders of the file too; a path that ends in `/` is an empty folder. */
  write(path: string, text: string | Uint8Array): void;
  rename(from: string, to: string): void;
  remove(path: string): void;
  close(): void;
}

export function createFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): TestFolder {
  const room = mkdtempSync(join(tmpdir(), 'gcm-drafter-test-'));
  const folder: TestFolder = {
    path: room,
    uri: (path) => pathToFileURL(join(room, path)).href.replace(/\/$/, ''),
    write(path, text) {
      mkdirSync(path.endsWith('/') ? join(room, path) : dirname(join(room, path)), { recursive: true });
      if (!path.endsWith('/')) writeFileSync(join(room, path), text);
    },
    rename: (from, to) => renameSync(join(room, from), join(room, to)),
    remove: (path) => rmSync(join(room, path), { recursive: true }),
    close: () => rmSync(room, { recursive: true, force: true }),
  };
  for (const [path, text] of Object.entries(files)) folder.write(path, text);
  return folder;
}

/** Ends after each test of the file, or of the suite around, what that test hands over. */
export function closingAfterEach(): (close: () => unknown) => void {
  const opened: (() => unknown)[] = [];
  afterEach(async () => {
    for (const close of opened.splice(0)) await close();
  });
  return (close) => {
    opened.push(close);
  };
}
