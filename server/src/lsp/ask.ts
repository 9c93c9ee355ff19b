import type { Connection } from 'vscode-languageserver';

/** What a client was asked for, or something else where it refuses: a refusal is told in its log and must not end the server. */
export async function orElse<Answer>(
  { console }: Pick<Connection, 'console'>,
  asked: PromiseLike<Answer>,
  otherwise: Answer,
): Promise<Answer> {
  try {
    return await asked;
  } catch (error) {
    console.warn(`The editor refused what GCM Drafter asked for: ${(error as Error).message}`);
    return otherwise;
  }
}
