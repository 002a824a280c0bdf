import type { FWorksheet } from '@univerjs/preset-sheets-core';
import {
  AddCfCommand,
  CFRuleType,
  CFSubRuleType,
  DeleteCfCommand,
  type IConditionFormattingRule,
} from '@univerjs/preset-sheets-conditional-formatting';
import { BooleanNumber, type IStyleBase } from '@univerjs/presets';
import {
  highlightFormula,
  highlightLevel,
  HIGHLIGHT_STYLES,
  type HighlightLevel,
  type HighlightStyle,
  type RangeAddress,
} from '../../sheet';
import { fromUniverRange, toUniverRange } from './ranges';
import type { UniverProgram } from './start-univer';

const LETTERS: Readonly<Record<HighlightStyle['letters'], IStyleBase>> = {
  bold: { bl: BooleanNumber.TRUE },
  underlined: { ul: { s: BooleanNumber.TRUE } },
  slanted: { it: BooleanNumber.TRUE },
};

export interface Highlight {
  readonly level: HighlightLevel;
  readonly areas: readonly RangeAddress[];
}

/** The marks of jixiao's own on a sheet. */
export function ownHighlights(sheet: FWorksheet): Highlight[] {
  return sheet.getConditionalFormattingRules().flatMap((rule) => {
    const level = levelOf(rule);
    return level === null ? [] : [{ level, areas: rule.ranges.map(fromUniverRange) }];
  });
}

/** Univer's conditional formats draw no frames, so levels are told apart by fill and letters here. */
export function addHighlight(program: UniverProgram, sheet: FWorksheet, { level, areas }: Highlight): void {
  const style = HIGHLIGHT_STYLES[level];
  const rule: Omit<IConditionFormattingRule, 'cfId'> = {
    ranges: areas.map(toUniverRange),
    stopIfTrue: false,
    rule: {
      type: CFRuleType.highlightCell,
      subType: CFSubRuleType.formula,
      value: `=${highlightFormula(level)}`,
      style: {
        bg: { rgb: `#${style.fill}` },
        cl: { rgb: `#${style.colour}` },
        ...LETTERS[style.letters],
      },
    },
  };
  program.commands.syncExecuteCommand(AddCfCommand.id, {
    unitId: sheet.getWorkbook().getUnitId(),
    subUnitId: sheet.getSheetId(),
    rule,
  });
}

export function clearHighlights(program: UniverProgram, sheet: FWorksheet): void {
  for (const rule of sheet.getConditionalFormattingRules()) {
    if (levelOf(rule) === null) continue;
    program.commands.syncExecuteCommand(DeleteCfCommand.id, {
      unitId: sheet.getWorkbook().getUnitId(),
      subUnitId: sheet.getSheetId(),
      cfId: rule.cfId,
    });
  }
}

function levelOf({ rule }: IConditionFormattingRule): HighlightLevel | null {
  if (rule.type !== CFRuleType.highlightCell || rule.subType !== CFSubRuleType.formula) return null;
  return typeof rule.value === 'string' ? highlightLevel(rule.value) : null;
}
