import {
  DEFAULT_PROFILE,
  builtInProfile,
  checkWorkbookForms,
  readSheet,
  type ReadSheet,
} from '../../src/checking';
import { formatCell } from '../../src/sheet';
import { sampleForms } from '../forms/expectations';
import { gridOf } from './build-example';

const profile = builtInProfile(DEFAULT_PROFILE);

const SHEETS = sampleForms().map(({ sheet }) => sheet);

type Texts = Map<string, string>;

function textsOf({ grid }: ReadSheet): Texts {
  return new Map(grid.snapshot.cells.map(({ row, column, text }) => [formatCell({ row, column }), text]));
}

/** Applies the first safe fix of every cell; how many there were. */
function applyFixes(reading: ReadSheet, texts: Texts): number {
  const { findings } = checkWorkbookForms([reading], { profile });
  const done = new Set<string>();
  for (const { actions } of findings) {
    for (const { kind, edits } of actions) {
      if (kind !== 'fix' || edits.some(({ cell }) => done.has(cell))) continue;
      for (const { cell, value } of edits) {
        done.add(cell);
        texts.set(cell, value);
      }
    }
  }
  return done.size;
}

const anew = (name: string, texts: Texts): ReadSheet =>
  readSheet(gridOf(name, new Map([...texts].filter(([, text]) => text !== ''))).snapshot);

const meaning = ({ forms }: ReadSheet) =>
  forms.flatMap(({ fields, indicators }) => [
    fields.annualAmount?.yuan,
    fields.projectName?.text,
    ...indicators.map(({ level2, row, target: { operator, number, range, date, candidates } }) => ({
      level2,
      row,
      operator: number === null ? null : operator,
      number,
      range,
      date,
      candidates,
    })),
  ]);

describe.each(SHEETS.map((snapshot) => [snapshot.name, snapshot] as const))('%s', (name, snapshot) => {
  test('after all safe fixes none is left, and no figure has changed', () => {
    const before = readSheet(snapshot);
    const texts = textsOf(before);
    let reading = before;
    let rounds = 0;
    while (applyFixes(reading, texts) > 0) {
      rounds += 1;
      if (rounds > 4) throw new Error(`fixes of ${name} do not come to an end`);
      reading = anew(name, texts);
    }
    expect(meaning(reading)).toEqual(meaning(before));
  });
});

test('no remedy writes over a computed cell', () => {
  let offered = 0;
  for (const snapshot of SHEETS) {
    const cells = snapshot.cells.map((cell) => (cell.column > 2 ? { ...cell, formula: true } : cell));
    const computed = new Set(cells.filter(({ formula }) => formula).map((cell) => formatCell(cell)));
    const { findings } = checkWorkbookForms([readSheet({ ...snapshot, cells })], { profile });
    const edited = findings.flatMap(({ actions }) =>
      actions.flatMap(({ edits }) => edits.map(({ cell }) => cell)),
    );
    offered += edited.length;
    expect(edited.filter((cell) => computed.has(cell))).toEqual([]);
  }
  expect(offered).toBeGreaterThan(0);
});
