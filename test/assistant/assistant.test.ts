import { Assistant, CheckCancelled, type Review } from '../../src/assistant';
import { builtInProfile, DEFAULT_PROFILE } from '../../src/checking';
import { NOTE_MARK } from '../../src/editing';
import type { Host } from '../../src/hosts/host';
import { createSuggester, draftIndicators, standardLibrary } from '../../src/library';
import {
  applyEditsToSnapshot,
  formatCell,
  SheetGrid,
  parseCell,
  type Edit,
  type WorkbookSnapshot,
} from '../../src/sheet';
import { sampleForms } from '../forms/expectations';

/** A workbook in memory behind the port: what an action did is looked up in it. */
class MemoryHost implements Host {
  readonly kind = 'file';
  readonly fileName = null;
  readonly capabilities = {
    notes: 'note',
    merges: true,
    highlights: true,
    insertRows: true,
    properties: true,
    singleUndoStep: true,
  } as const;
  workbook: WorkbookSnapshot;
  applied: (readonly Edit[])[] = [];

  constructor(workbook: WorkbookSnapshot) {
    this.workbook = workbook;
  }

  readActiveSheet(): Promise<WorkbookSnapshot> {
    return Promise.resolve({ ...this.workbook, sheets: this.workbook.sheets.slice(0, 1) });
  }
  readWorkbook(): Promise<WorkbookSnapshot> {
    return Promise.resolve(this.workbook);
  }
  apply(edits: readonly Edit[]) {
    this.workbook = applyEditsToSnapshot(this.workbook, edits);
    this.applied.push(edits);
    return Promise.resolve({ skipped: [] });
  }
  select(): Promise<void> {
    return Promise.resolve();
  }
  onSelectionChanged = () => () => undefined;
  onSheetChanged = () => () => undefined;
  onActivated = () => () => undefined;

  text(sheet: string, cell: string): string {
    const snapshot = this.workbook.sheets.find(({ name }) => name === sheet);
    const { row, column } = parseCell(cell);
    return snapshot ? new SheetGrid(snapshot).text(row, column) : '';
  }
  /** A person types over a cell. */
  type(sheet: string, cell: string, text: string): void {
    const expected = this.text(sheet, cell);
    this.workbook = applyEditsToSnapshot(this.workbook, [{ kind: 'setText', sheet, cell, text, expected }]);
  }
}

const samples = sampleForms();
const suggester = createSuggester(standardLibrary());

function memoryStore() {
  const kept = new Map<string, string>();
  return {
    read: (key: string) => kept.get(key) ?? null,
    write: (key: string, text: string | null) => {
      if (text === null) kept.delete(key);
      else kept.set(key, text);
    },
  };
}

function open(ids: readonly string[], store = memoryStore()) {
  const sheets = ids.map(sampleSheet);
  const host = new MemoryHost({ sheets, properties: {} });
  return { host, store, assistant: assistantOver(host, store) };
}

function assistantOver(host: Host, store: ReturnType<typeof memoryStore>): Assistant {
  return new Assistant(host, {
    profile: builtInProfile(DEFAULT_PROFILE),
    suggester,
    leastMarked: 'info',
    language: 'zh',
    store,
    clock: () => '2025-01-02T03:04:05.000Z',
  });
}

const found = (review: Review, code: string) => {
  const finding = review.checked.findings.find((one) => one.code === code);
  if (!finding) throw new Error(`${code} is not among the findings`);
  return finding;
};
const soon = () => Promise.resolve();

describe('Assistant', () => {
  test('checks the sheet in front, and the whole workbook with the rules across forms', async () => {
    const { assistant } = open(['F02', 'F11']);
    const sheet = await assistant.checkSheet();
    expect(sheet.checked.sheets.map(({ forms }) => forms.length)).toEqual([1]);
    expect(sheet.checked.findings.some(({ code }) => code.startsWith('DUP'))).toBe(false);
    const steps: number[] = [];
    const workbook = await assistant.checkWorkbook({ pause: soon, onProgress: (done) => steps.push(done) });
    expect(steps).toEqual([1, 2]);
    expect(workbook.checked.findings.some(({ code }) => code.startsWith('DUP'))).toBe(true);
  });

  test('stops between two sheets when the user cancels', async () => {
    const { assistant } = open(['F02', 'F11', 'F14']);
    const abort = new AbortController();
    const check = assistant.checkWorkbook({
      pause: soon,
      signal: abort.signal,
      onProgress: () => abort.abort(),
    });
    await expect(check).rejects.toThrow(CheckCancelled);
  });

  test('annotates once however often it is asked, and clears without a trace', async () => {
    const { assistant, host } = open(['F03']);
    const before = host.workbook;
    const review = await assistant.checkSheet();
    const first = await assistant.annotate(review, review.checked.findings);
    expect(first.edits).toBeGreaterThan(0);
    expect(host.workbook.sheets[0]?.notes.every(({ text }) => text.startsWith(NOTE_MARK))).toBe(true);
    const annotated = host.workbook;
    const again = await assistant.checkSheet();
    await assistant.annotate(again, again.checked.findings);
    expect(host.workbook).toEqual(annotated);
    await assistant.clear(await assistant.checkSheet());
    expect(host.workbook).toEqual(before);
  });

  test('applies the fix of one finding, which is then gone, and takes it back', async () => {
    const { assistant, host } = open(['F01']);
    const review = await assistant.checkSheet();
    const finding = found(review, 'VAL-03');
    const [fix] = finding.fixes;
    if (!fix) throw new Error('the finding has a fix');
    await assistant.applyFix(review, fix);
    expect(host.text('F01', finding.cell)).toBe('较高');
    const after = await assistant.checkSheet();
    expect(after.checked.findings.some(({ code, cell }) => code === 'VAL-03' && cell === finding.cell)).toBe(
      false,
    );
    const undone = await assistant.undo();
    expect(undone?.notRestored).toEqual([]);
    expect(host.text('F01', finding.cell)).toBe('=较高');
    expect(await assistant.undo()).toBeNull();
  });

  test('undo outlives the pane, and leaves alone what the user changed since', async () => {
    const { assistant, host, store } = open(['F01']);
    const review = await assistant.checkSheet();
    const finding = found(review, 'VAL-03');
    await assistant.replaceText(review, 'F01', finding.cell, '较好');
    host.type('F01', finding.cell, '优');
    const reopened = assistantOver(host, store);
    expect(reopened.undoable?.title).toBe('替换文字');
    const undone = await reopened.undo();
    expect(undone?.notRestored.map(({ reason }) => reason)).toEqual(['changedSince']);
    expect(host.text('F01', finding.cell)).toBe('优');
  });

  test('takes back what another page over the same workbook did', async () => {
    const { assistant, host, store } = open(['F01']);
    const button = assistantOver(host, store);
    const review = await button.checkSheet();
    await button.replaceText(review, 'F01', found(review, 'VAL-03').cell, '较好');
    expect(assistant.undoable?.title).toBe('替换文字');
    await assistant.undo();
    expect(button.undoable).toBeNull();
  });

  test('refuses to overwrite a cell that changed after the check', async () => {
    const { assistant, host } = open(['F01']);
    const review = await assistant.checkSheet();
    const finding = found(review, 'VAL-03');
    host.type('F01', finding.cell, '优');
    const [fix] = finding.fixes;
    if (!fix) throw new Error('the finding has a fix');
    await expect(assistant.applyFix(review, fix)).rejects.toThrow('优');
    expect(host.text('F01', finding.cell)).toBe('优');
    expect(assistant.undoable).toBeNull();
  });

  test('sets a finding aside with its reason; it stays aside when a row is inserted above it, and comes back', async () => {
    const { assistant, host } = open(['F03']);
    const review = await assistant.checkSheet();
    const finding = found(review, 'DIR-06');
    await assistant.suppress(review, finding, '市局统一口径', '王');
    const aside = await assistant.checkSheet();
    expect(aside.checked.findings.some(({ code }) => code === 'DIR-06')).toBe(false);
    expect(aside.checked.setAside.map(({ suppression }) => suppression.reason)).toEqual(['市局统一口径']);

    const form = aside.checked.sheets[0]?.forms[0];
    if (!form) throw new Error('F03 holds a form');
    const inserted = await assistant.insert(
      aside,
      form,
      { level1: '产出指标', level2: '数量指标', code: '11' },
      { name: '法律援助咨询人次', operator: '≥', value: '__', unit: '人次' },
    );
    expect(host.text('F03', inserted.nameCell)).toBe('法律援助咨询人次');
    expect(host.text('F03', inserted.valueCell)).toBe('≥__人次');
    const moved = await assistant.checkSheet();
    const [kept] = moved.checked.setAside;
    expect(kept?.finding.code).toBe('DIR-06');
    const { row, column } = parseCell(finding.cell);
    expect(kept?.suppression.cell).toBe(formatCell({ row: row + 1, column }));

    if (!kept) throw new Error('it is still set aside');
    await assistant.unsuppress(moved, kept.suppression);
    const back = await assistant.checkSheet();
    expect(back.checked.findings.some(({ code }) => code === 'DIR-06')).toBe(true);
    expect(host.workbook.properties).toEqual({});
  });

  test('applies all safe fixes as one action that undo takes back whole', async () => {
    const { assistant, host } = open(['F15']);
    const before = host.workbook;
    const review = await assistant.checkSheet();
    const fixes = review.checked.findings.flatMap(({ fixes: all }) =>
      all.filter(({ kind }) => kind === 'fix'),
    );
    const result = await assistant.applyFixes(review, fixes);
    expect(result.edits).toBeGreaterThan(3);
    expect(host.applied).toHaveLength(1);
    await assistant.undo();
    expect(host.workbook).toEqual(before);
  });

  test('drafts a blank form from its goal with the figures of the goal alone', async () => {
    const { assistant, host } = open(['F03']);
    for (let row = 9; row <= 17; row += 1) {
      for (const column of ['C', 'D']) host.type('F03', `${column}${row}`, '');
    }
    const review = await assistant.checkSheet();
    const form = review.checked.sheets[0]?.forms[0];
    if (!form) throw new Error('F03 holds a form');
    const drafted = draftIndicators(
      {
        projectName: form.fields.projectName?.text ?? '',
        amountYuan: form.fields.annualAmount?.yuan ?? null,
        goal: form.fields.annualGoal?.text ?? '',
      },
      suggester,
    );
    await assistant.draft(review, form, drafted.indicators);
    const after = (await assistant.checkSheet()).checked.sheets[0]?.forms[0];
    const named = after?.indicators.filter(({ name }) => name !== null) ?? [];
    expect(named.map(({ name }) => name)).toEqual(drafted.indicators.map(({ name }) => name));
    expect(named.map(({ value }) => value)).toContain('≥354件');
    const figures = named.flatMap(({ value }) => value?.match(/[0-9.]+/g) ?? []);
    const given = `${form.fields.annualGoal?.text}${form.fields.annualAmount?.text}${form.fields.annualAmount?.yuan}`;
    expect(figures.filter((figure) => !given.includes(figure))).toEqual([]);
  });
});

function sampleSheet(id: string) {
  const sample = samples.find((form) => form.id === id);
  if (!sample) throw new Error(`no sample form ${id}`);
  return sample.sheet;
}
