import manifest from '../../package.json' with { type: 'json' };

/** The version of the extension, the server and the command line: one package, one number. */
export const version = manifest.version;
