import { defineDraftRule } from './rule.ts';

/** Describes what `suppress.ts` reports: only after all findings are known can a suppression be seen to be idle. */
export const unusedSuppression = defineDraftRule({
  code: 'unused-suppression',
  severity: 'information',
  why: 'A suppression that suppresses nothing hides the next fault on its line.',
  bad: '<!-- gcm-drafter-disable-next-line unknown-objective -->\nThis follows Objective 23 of the GCM.',
  good: '<!-- gcm-drafter-disable-next-line unknown-objective -->\nThis follows Objective 24 of the GCM.',
  messages: {
    unused: 'This suppression of {code} suppresses nothing.',
    all: 'This suppression suppresses nothing.',
    unknown: 'There is no rule “{code}”.',
  },
  note: () => undefined,
  checkDraft: () => {},
});
