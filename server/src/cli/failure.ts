/** The command cannot do its work; the message names the thing and the remedy, in one line. */
export class CommandFailure extends Error {}
