import { headingDuplicate } from './heading-duplicate.ts';
import { headingMissing } from './heading-missing.ts';
import { headingOrder } from './heading-order.ts';
import { objectiveCount } from './objective-count.ts';
import { practiceCountry } from './practice-country.ts';
import { practiceFigure } from './practice-figure.ts';
import { practiceObjective } from './practice-objective.ts';
import { recommendationMisquoted } from './recommendation-misquoted.ts';
import { recommendationSource } from './recommendation-source.ts';
import { recommendationStrength } from './recommendation-strength.ts';
import { repeatedObjective } from './repeated-objective.ts';
import { reversedRange } from './reversed-range.ts';
import { roundtableMismatch } from './roundtable-mismatch.ts';
import type { Rule } from './rule.ts';
import { singularPlural } from './singular-plural.ts';
import { styleInconsistent } from './style-inconsistent.ts';
import { titleMismatch } from './title-mismatch.ts';
import { titleMisquoted } from './title-misquoted.ts';
import { topicMismatch } from './topic-mismatch.ts';
import { unknownAction } from './unknown-action.ts';
import { unknownObjective } from './unknown-objective.ts';
import { unknownRoundtable } from './unknown-roundtable.ts';
import { unusedSuppression } from './unused-suppression.ts';

/** Every rule, in the order of the catalogue. */
export const rules: readonly Rule[] = [
  unknownObjective,
  unknownAction,
  unknownRoundtable,
  reversedRange,
  repeatedObjective,
  singularPlural,
  objectiveCount,
  titleMismatch,
  titleMisquoted,
  topicMismatch,
  roundtableMismatch,
  practiceCountry,
  practiceObjective,
  practiceFigure,
  recommendationMisquoted,
  recommendationStrength,
  recommendationSource,
  styleInconsistent,
  headingMissing,
  headingDuplicate,
  headingOrder,
  unusedSuppression,
];
