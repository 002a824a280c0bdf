import { Assistant, type Review } from '../../../src/assistant';
import { builtInProfile, DEFAULT_PROFILE } from '../../../src/checking';
import { CATEGORIES } from '../../../src/indicator';
import { createSuggester, standardLibrary } from '../../../src/library';
import { formatCell, formatRange, type SheetSnapshot } from '../../../src/sheet';
import { makeExcelHost } from '../../excel-host/excel-fixture';
import { sampleForms } from '../../forms/expectations';
import type { ContractWorkbook } from '../contract/contract-workbook';

const suggester = createSuggester(standardLibrary());

function asOpened(sheet: SheetSnapshot): ContractWorkbook {
  const { name, cells, merges } = sheet;
  return {
    fileName: '目标表.xlsx',
    properties: {},
    sheets: [
      {
        name,
        cells: cells.map((cell) => ({ cell: formatCell(cell), value: cell.value })),
        merges: merges.map(formatRange),
        hiddenRows: [],
        hiddenColumns: [],
        notes: [],
        protected: false,
      },
    ],
  };
}

function openForm(sheet: SheetSnapshot, version: string) {
  const fixture = makeExcelHost(asOpened(sheet), { version });
  const kept = new Map<string, string>();
  const assistant = new Assistant(fixture.host, {
    profile: builtInProfile(DEFAULT_PROFILE),
    suggester,
    leastMarked: 'info',
    language: 'zh',
    store: {
      read: (key) => kept.get(key) ?? null,
      write: (key, text) => {
        if (text === null) kept.delete(key);
        else kept.set(key, text);
      },
    },
    clock: () => '2025-01-02T03:04:05.000Z',
  });
  const contents = async () => (await fixture.host.readActiveSheet()).sheets[0];
  return { ...fixture, assistant, contents };
}

const codes = (review: Review) => review.checked.findings.map(({ code, cell }) => `${code} ${cell}`);

/** Check, annotate, fix, insert, undo, clear: through Microsoft's client, on an old, a middle and a current Excel. */
describe.each(['1.7', '1.10', '1.18', '1.20'])('the use cases in Excel (ExcelApi %s)', (version) => {
  test.each(['F02', 'F07', 'F11', 'F16'])('%s', async (id) => {
    const sample = sampleForms().find((form) => form.id === id);
    if (!sample) throw new Error(`no sample ${id}`);
    const { assistant, contents, user, host } = openForm(sample.sheet, version);
    const original = await contents();
    const review = await assistant.checkSheet();
    expect(review.checked.findings.length).toBeGreaterThan(0);

    const annotated = await assistant.annotate(review, review.checked.findings);
    const cells = new Set(review.checked.findings.map(({ cell }) => cell));
    const withNotes = await contents();
    expect(user.highlighted(sample.sheet.name).length).toBe(cells.size);
    expect(withNotes?.notes.length).toBe(host.capabilities.notes === 'none' ? 0 : cells.size);
    expect(annotated.skipped.length).toBe(host.capabilities.notes === 'none' ? cells.size : 0);
    expect(codes(await assistant.checkSheet())).toEqual(codes(review));

    const fixes = review.checked.findings.flatMap((finding) =>
      finding.fixes.filter(({ kind }) => kind === 'fix'),
    );
    await assistant.applyFixes(await assistant.checkSheet(), fixes);

    const fixed = await assistant.checkSheet();
    const form = fixed.checked.sheets[0]?.forms[0];
    const category = CATEGORIES.find(({ level2 }) => level2 === '数量指标');
    if (!form || !category) throw new Error('no form to insert into');
    const entry = { name: '培训人次', operator: '≥', value: '100', unit: '人次' };
    const inserted = await assistant.insert(fixed, form, category, entry);
    const after = await contents();
    expect(after?.cells.find((cell) => formatCell(cell) === inserted.nameCell)?.text).toContain('培训人次');

    while (assistant.undoable) expect((await assistant.undo())?.notRestored).toEqual([]);
    expect(await contents()).toEqual(original);

    const again = await assistant.checkSheet();
    await assistant.annotate(again, again.checked.findings);
    await assistant.clear(await assistant.checkSheet());
    expect(await contents()).toEqual(original);
    expect(user.highlighted(sample.sheet.name)).toEqual([]);
  });
});
