import type { AnyRule } from '../../rule';
import { categoryAsName } from './category-as-name';
import { closingPunctuation } from './closing-punctuation';
import { directionInName } from './direction-in-name';
import { goalWording } from './goal-wording';
import { inconsistentTerms } from './inconsistent-terms';
import { markupResidue } from './markup-residue';
import { meaninglessRate } from './meaningless-rate';
import { misreadSign } from './misread-sign';
import { nameTooLong } from './name-too-long';
import { negatedTarget } from './negated-target';
import { questionAsName } from './question-as-name';
import { refusedCharacter } from './refused-character';
import { sloganAsName } from './slogan-as-name';
import { spacing } from './spacing';
import { traditionalCharacters } from './traditional-characters';
import { twoThingsInOneName } from './two-things-in-one-name';
import { typo } from './typo';

export const textRules: readonly AnyRule[] = [
  spacing,
  markupResidue,
  traditionalCharacters,
  misreadSign,
  closingPunctuation,
  nameTooLong,
  twoThingsInOneName,
  questionAsName,
  sloganAsName,
  directionInName,
  meaninglessRate,
  typo,
  negatedTarget,
  goalWording,
  inconsistentTerms,
  refusedCharacter,
  categoryAsName,
];
