import type { AnyRule } from '../../rule';
import { amountUnit } from './amount-unit';
import { annualAmount } from './annual-amount';
import { blankAttribute } from './blank-attribute';
import { blankGoal } from './blank-goal';
import { codeAndName } from './code-and-name';
import { headerWords } from './header-words';
import { insertedRowWithoutCode } from './inserted-row-without-code';
import { labelAndEntryTogether } from './label-and-entry-together';
import { level2UnderWrongLevel1 } from './level2-under-wrong-level1';
import { levelCarriedDown } from './level-carried-down';
import { missingLevel1 } from './missing-level1';
import { missingLevel2 } from './missing-level2';
import { nameAndValueTogether } from './name-and-value-together';
import { nameOrValueMissing } from './name-or-value-missing';
import { noKnownLayout } from './no-known-layout';
import { numberOfIndicators } from './number-of-indicators';
import { officeSpelling } from './office-spelling';
import { period } from './period';
import { severalFormsOnSheet } from './several-forms-on-sheet';
import { shiftedHeader } from './shifted-header';
import { shiftedRows } from './shifted-rows';
import { unitCodes } from './unit-codes';
import { valueInTwoColumns } from './value-in-two-columns';
import { valueOutsideColumn } from './value-outside-column';

export const structureRules: readonly AnyRule[] = [
  noKnownLayout,
  amountUnit,
  shiftedHeader,
  unitCodes,
  blankAttribute,
  period,
  officeSpelling,
  annualAmount,
  blankGoal,
  missingLevel1,
  missingLevel2,
  codeAndName,
  level2UnderWrongLevel1,
  nameOrValueMissing,
  nameAndValueTogether,
  shiftedRows,
  headerWords,
  valueInTwoColumns,
  severalFormsOnSheet,
  levelCarriedDown,
  insertedRowWithoutCode,
  numberOfIndicators,
  valueOutsideColumn,
  labelAndEntryTogether,
];
