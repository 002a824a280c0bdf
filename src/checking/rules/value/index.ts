import type { AnyRule } from '../../rule';
import { decimalCount } from './decimal-count';
import { degenerateBound } from './degenerate-bound';
import { valueEmpty } from './empty';
import { expressionAsValue } from './expression';
import { noBenefit } from './no-benefit';
import { noOperator } from './no-operator';
import { noStandard } from './no-standard';
import { noUnit } from './no-unit';
import { numberFormat } from './number-format';
import { numberInWords } from './number-in-words';
import { oddUnitPrice } from './odd-unit-price';
import { operatorBeforeWords } from './operator-before-words';
import { ordinalWithSign } from './ordinal-with-sign';
import { percentOutOfRange } from './percent-out-of-range';
import { placeholder } from './placeholder';
import { repeatsName } from './repeats-name';
import { satisfactionLevel } from './satisfaction-level';
import { scoreAsValue } from './score-as-value';
import { severalTargets } from './several-targets';
import { strictSign } from './strict-sign';
import { unitAgainstName } from './unit-against-name';
import { unitForm } from './unit-form';
import { vagueTime } from './vague-time';
import { valueOffSubject } from './value-off-subject';
import { wordsForFigure } from './words-for-figure';
import { wordsForOperator } from './words-for-operator';

export const valueRules: readonly AnyRule[] = [
  valueEmpty,
  wordsForFigure,
  operatorBeforeWords,
  noOperator,
  noUnit,
  numberFormat,
  wordsForOperator,
  unitForm,
  expressionAsValue,
  numberInWords,
  percentOutOfRange,
  degenerateBound,
  decimalCount,
  ordinalWithSign,
  placeholder,
  noBenefit,
  unitAgainstName,
  noStandard,
  repeatsName,
  oddUnitPrice,
  strictSign,
  vagueTime,
  satisfactionLevel,
  scoreAsValue,
  severalTargets,
  valueOffSubject,
];
