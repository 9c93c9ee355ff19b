import * as vscode from 'vscode';

/** Something to pick, as it stands in the list. */
interface Choice {
  readonly label: string;
  readonly description: string;
  readonly detail?: string;
}

/** A list to pick from that is searched anew with every letter; what `search` finds is shown as it comes, without another filter. */
export async function pickBySearch<T extends Choice>(
  title: string,
  placeholder: string,
  search: (words: string) => Promise<readonly T[]>,
): Promise<T | undefined> {
  const picker = vscode.window.createQuickPick<vscode.QuickPickItem & { readonly choice: T }>();
  picker.title = title;
  picker.placeholder = placeholder;
  let asked = 0;
  const show = async (words: string): Promise<void> => {
    asked += 1;
    const ticket = asked;
    const choices = await search(words);
    // An answer that comes late must not replace a newer one.
    if (ticket === asked)
      picker.items = choices.map((choice) => {
        const { label, description, detail } = choice;
        return { label, description, ...(detail === undefined ? {} : { detail }), alwaysShow: true, choice };
      });
  };
  const disposables = [picker, picker.onDidChangeValue((words) => void show(words))];
  try {
    await show('');
    return await new Promise((resolve) => {
      disposables.push(
        picker.onDidAccept(() => resolve(picker.selectedItems[0]?.choice)),
        picker.onDidHide(() => resolve(undefined)),
      );
      picker.show();
    });
  } finally {
    for (const disposable of disposables) disposable.dispose();
  }
}
