/** Makes the package that ships from what `npm run build` made: `node scripts/package.ts [FILE]`. Needs no network and asks nothing. */
import { createVSIX } from '@vscode/vsce';
import { root } from './prepare.mjs';

const [packagePath] = process.argv.slice(2);

await createVSIX({
  cwd: root,
  ...(packagePath ? { packagePath } : {}), // `gcm-drafter-<version>.vsix` in the checkout.
  dependencies: false, // They are in the bundles.
  // Where these are missing, vsce asks, or guesses addresses from the Git remote.
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
  skipLicense: true,
});
