import { repeatedObjective } from './repeated-objective.ts';
import type { Rule } from './rule.ts';
import { styleInconsistent } from './style-inconsistent.ts';
import { titleMismatch } from './title-mismatch.ts';
import { topicMismatch } from './topic-mismatch.ts';
import { unknownObjective } from './unknown-objective.ts';
import { unusedSuppression } from './unused-suppression.ts';

/** Every rule, in the order of the catalogue. */
export const rules: readonly Rule[] = [
  unknownObjective,
  repeatedObjective,
  titleMismatch,
  topicMismatch,
  styleInconsistent,
  unusedSuppression,
];
