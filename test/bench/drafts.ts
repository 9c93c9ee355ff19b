/** Made drafts in the manner of voluntary national reports: headings, running text, lists, a table, every third paragraph with citations. */

const titles = [
  'Address and reduce vulnerabilities in migration',
  'Provide access to basic services for migrants',
  'Promote faster, safer and cheaper transfer of remittances and foster financial inclusion of migrants',
];

/** A draft of about so many UTF-16 units, the same for the same seed. */
export function makeDraft(length: number, seed: number): string {
  const parts = ['# Voluntary national report on the Global Compact for Migration', ''];
  let size = 0;
  for (let index = seed; size < length; index += 1) {
    const number = (index % 23) + 1;
    const paragraph = paragraphs[index % paragraphs.length]?.(number, index) ?? '';
    parts.push(paragraph, '');
    size += paragraph.length + 2;
  }
  return parts.join('\n');
}

const paragraphs: readonly ((number: number, index: number) => string)[] = [
  (number) => `## Progress under Objective ${number}`,
  (number) =>
    `In line with **Objective ${number}** of the GCM, the ministry took ${number * 3} measures, agreed on them with the regions beforehand, and told parliament in spring what had come of each of them so far.`,
  (_, index) =>
    `Consultations were held with municipalities, employers, trade unions and civil society in the course of ${2019 + (index % 6)}. Participants stressed that services must be reachable without fear, that data must be shared with care, and that those who arrive young need schools more than anything else.`,
  (number) =>
    `- The working group follows Objectives ${number}, ${(number % 23) + 1} and ${((number + 4) % 23) + 1}.\n- It meets four times a year and reports to parliament.\n- Its minutes are public.`,
  (_, index) =>
    `The budget for the period amounts to ${(index % 90) + 10} million, of which a third goes to the municipalities. The remainder is held by the agency, which publishes its accounts each spring and invites comments.`,
  () =>
    `Objective 7 (${titles[0]}) and Objective 15 (${titles[1]}) guide the work of the cities; see also [the portal](https://example.org/objective-3) for the forms that are needed.`,
  (_, index) =>
    `| Measure | Responsible | Year |\n|---|---|---|\n| One-stop shop | Ministry of the Interior | ${2018 + (index % 7)} |\n| Helpline | Red Cross | ${2019 + (index % 7)} |`,
];
