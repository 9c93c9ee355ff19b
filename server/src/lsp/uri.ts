/**
 * What is the same for all ways of writing a URI of a file: clients and hosts differ in which characters they escape, and in the case of a drive's letter.
 * Two URIs with the same key are one file. The key is a path as well: it can be cut at its slashes.
 */
export function keyOf(uri: string): string {
  const key = unescaped(uri.replace(/[?#].*$/s, ''));
  return key.replace(/^file:\/\/\/[A-Z]:/, (drive) => drive.toLowerCase());
}

function unescaped(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

/** The folder of a document, with a slash at its end; none for one that has no file, such as a new draft. */
export function folderOf(uri: string): string | undefined {
  if (uri.startsWith('untitled:')) return undefined;
  const path = uri.replace(/[?#].*$/s, '');
  return /^[a-z][a-z0-9+.-]*:\/.*\//i.exec(path)?.[0];
}

export function withSlash(folder: string): string {
  return folder.endsWith('/') ? folder : `${folder}/`;
}

/** Whether a file is a folder's or stands anywhere below it. */
export function isBelow(uri: string, folder: string): boolean {
  return keyOf(uri).startsWith(withSlash(keyOf(folder)));
}
