import fc from 'fast-check';
import { FormChecker, SheetMemory } from '../../src/assistant';
import { builtInProfile, DEFAULT_PROFILE, SUPPRESSION_PROPERTY, writeSuppressions } from '../../src/checking';
import {
  applyEditsToSnapshot,
  formatCell,
  sameSheet,
  type Edit,
  type WorkbookSnapshot,
} from '../../src/sheet';
import { sampleForms } from '../forms/expectations';

const options = { profile: builtInProfile(DEFAULT_PROFILE), suggester: null, language: 'zh' } as const;
const samples: WorkbookSnapshot = {
  sheets: sampleForms()
    .slice(0, 8)
    .map(({ sheet }) => sheet),
  properties: {},
};

/** As a host hands it over: nothing in it is the object it was before. */
const readAgain = (workbook: WorkbookSnapshot): WorkbookSnapshot => structuredClone(workbook);

function typed(workbook: WorkbookSnapshot, sheetAt: number, cellAt: number, text: string): Edit {
  const sheet = workbook.sheets[sheetAt % workbook.sheets.length];
  const cell = sheet?.cells[cellAt % sheet.cells.length];
  if (!sheet || !cell) throw new Error('the samples hold cells');
  return { kind: 'setText', sheet: sheet.name, cell: formatCell(cell), text, expected: cell.text };
}

describe('what a face remembers of checked sheets', () => {
  it('makes no difference to what is found, whatever is edited', () => {
    const texts = fc.oneof(
      fc.constantFrom('≥95%', '=12个月', '显著', '2025年购买社会服务', '人民调解化解矛盾纠纷数', '423300'),
      fc.integer({ min: 1, max: 8 }).map((at) => samples.sheets[at % 8]?.cells[12]?.text ?? ''),
    );
    const edits = fc.array(fc.tuple(fc.nat(7), fc.nat(60), texts), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(edits, (list) => {
        const remembering = new FormChecker({ ...options, memory: new SheetMemory() });
        let workbook = samples;
        remembering.check(workbook);
        for (const [sheet, cell, text] of list) {
          workbook = readAgain(applyEditsToSnapshot(workbook, [typed(workbook, sheet, cell, text)]));
          expect(remembering.check(workbook)).toEqual(new FormChecker(options).check(workbook));
        }
      }),
      { numRuns: 15 },
    );
  });

  it('heeds suppressions that came after the sheet was checked', () => {
    const checker = new FormChecker({ ...options, memory: new SheetMemory() });
    const [finding] = checker.check(samples).findings.filter(({ form }) => form !== null);
    if (!finding) throw new Error('the samples have findings');
    const { code, sheet, cell } = finding;
    const held = samples.sheets
      .find(({ name }) => name === sheet)
      ?.cells.find((one) => formatCell(one) === cell);
    const kept = { code, sheet, cell, text: held?.text ?? '', reason: '已核', by: '甲', at: '2025-03-01' };
    const properties = { [SUPPRESSION_PROPERTY]: writeSuppressions([kept]) ?? '' };
    const checked = checker.check({ ...samples, properties });
    expect(checked.setAside.map((one) => one.suppression)).toEqual([kept]);
    expect(checker.check(samples).setAside).toEqual([]);
  });

  it('reads a sheet anew where anything about it changed', () => {
    const [sheet] = samples.sheets;
    if (!sheet) throw new Error('there are samples');
    const [cell, ...cells] = sheet.cells;
    if (!cell) throw new Error('the sample holds cells');
    expect(sameSheet(sheet, structuredClone(sheet))).toBe(true);
    const others = [
      { ...sheet, hidden: !sheet.hidden },
      { ...sheet, protected: !sheet.protected },
      { ...sheet, cells },
      { ...sheet, cells: [{ ...cell, formula: true }, ...cells] },
      { ...sheet, cells: [{ ...cell, text: `${cell.text} ` }, ...cells] },
      { ...sheet, merges: [...sheet.merges, { top: 90, left: 1, bottom: 91, right: 1 }] },
      { ...sheet, hiddenRows: [{ first: 1, last: 1 }] },
      { ...sheet, hiddenColumns: [{ first: 1, last: 1 }] },
      { ...sheet, notes: [{ cell: 'A1', text: '甲', author: null }] },
    ];
    for (const other of others) expect(sameSheet(sheet, other)).toBe(false);
  });
});
