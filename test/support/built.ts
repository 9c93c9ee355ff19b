/** What ships, as `npm run build` makes it, and the Node that runs it. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** The Node on which shipped files are tried; CI sets the oldest that is supported. */
export const shippingNode = process.env['GCM_DRAFTER_NODE'] ?? process.execPath;

/** The path of a built file. @throws when it was not built. */
export function built(path: 'dist/cli.js' | 'dist/server/node.cjs' | 'dist/server/browser.js'): string {
  if (!existsSync(root + path)) throw new Error(`${path} is missing; run \`npm run build\`.`);
  return root + path;
}
