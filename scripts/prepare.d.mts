/** The checkout. */
export const root: string;

/** An error whose message is all that the reader needs: what is wrong, and what to do about it. */
export class Remedy extends Error {}

/** Prints one line for a thing that is done. */
export function say(line: string): void;

/** The program and the first arguments that start npm: the npm that runs us, else the one on the PATH. */
export function npmCommand(node?: string): { command: string; args: string[]; shell?: boolean };

/** Checks the machine, installs what the lock file asks for unless it is there, and builds. */
export function prepare(): { node: string; env: NodeJS.ProcessEnv };
