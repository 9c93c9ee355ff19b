import { objectiveCount } from './objective-count.ts';
import { repeatedObjective } from './repeated-objective.ts';
import { reversedRange } from './reversed-range.ts';
import type { Rule } from './rule.ts';
import { singularPlural } from './singular-plural.ts';
import { titleMismatch } from './title-mismatch.ts';
import { unknownAction } from './unknown-action.ts';
import { unknownObjective } from './unknown-objective.ts';
import { unusedSuppression } from './unused-suppression.ts';

/** Every rule, in the order of the catalogue. */
export const rules: readonly Rule[] = [
  unknownObjective,
  unknownAction,
  reversedRange,
  repeatedObjective,
  singularPlural,
  objectiveCount,
  titleMismatch,
  unusedSuppression,
];
