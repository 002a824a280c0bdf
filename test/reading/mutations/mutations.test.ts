import { readFileSync } from 'node:fs';
import { readWorkbook } from '../../../src/hosts/file/read-workbook';
import { readForms } from '../../../src/reading';
import type { SheetSnapshot } from '../../../src/sheet';
import { elsewhereForms, sampleForms } from '../../forms/expectations';
import { loadLayouts } from '../../layouts/layouts';
import {
  blankRowsFrom,
  columnsHidden,
  headerRepeatedBefore,
  movedBy,
  reworded,
  threeStacked,
  twoSideBySide,
  unmergedWithRepeats,
  type Mutated,
} from './mutate';
import { projection, unmoved } from './projection';

interface Original {
  readonly id: string;
  readonly sheet: SheetSnapshot;
}

const samples: readonly Original[] = sampleForms().map(({ id, sheet }) => ({ id, sheet }));
const elsewhere: readonly Original[] = elsewhereForms().map(({ id, path }) => {
  const sheet = readWorkbook(new Uint8Array(readFileSync(path))).sheets[0];
  if (!sheet) throw new Error(`no sheet in ${path}`);
  return { id, sheet };
});
const layouts: readonly Original[] = (['documented', 'unseen', 'heldOut'] as const)
  .flatMap((set) => loadLayouts(set))
  .map(({ id, snapshot }) => ({
    id,
    sheet: snapshot,
  }));
const all = [...samples, ...elsewhere, ...layouts];
/** A bare table (L16) has nothing that tells two of it from one; H12 has its project below the table. */
const ALONE = /^(?:L16|H12)/;
const single = all
  .filter(({ id }) => !ALONE.test(id))
  .filter(({ sheet }) => readForms(sheet).forms.length === 1);

function sameReading(sheet: SheetSnapshot, { snapshot, places }: Mutated): void {
  const originals = readForms(sheet).forms;
  const forms = readForms(snapshot).forms;
  expect(forms).toHaveLength(originals.length * places.length);
  const wanted = places.flatMap((place) => originals.map((form) => projection(form, place)));
  expect(forms.map((form) => projection(form, unmoved))).toEqual(wanted);
}

describe('a form reads the same', () => {
  test.each(all)('moved down and right: $id', ({ sheet }) => {
    sameReading(sheet, movedBy(7, 4)(sheet));
  });

  test.each(all)('with columns and rows hidden: $id', ({ sheet }) => {
    sameReading(sheet, columnsHidden(sheet));
  });

  test.each(single)('unmerged, texts repeated: $id', ({ sheet }) => {
    sameReading(sheet, unmergedWithRepeats(sheet));
  });

  test.each(single)('two side by side: $id', ({ sheet }) => {
    sameReading(sheet, twoSideBySide(sheet));
  });

  test.each(single)('three stacked, notes and a table between: $id', ({ sheet }) => {
    sameReading(sheet, threeStacked(sheet));
  });

  test.each(samples)('with blank rows inside the table: $id', ({ sheet }) => {
    const first = readForms(sheet).forms[0]?.tableRows.header ?? 1;
    sameReading(sheet, blankRowsFrom(first)(sheet));
  });

  test.each(samples.filter(({ id }) => id !== 'F16'))(
    'with the header repeated in the middle: $id',
    ({ sheet }) => {
      const header = readForms(sheet).forms[0]?.tableRows.header ?? 1;
      sameReading(sheet, headerRepeatedBefore(header, header + 5)(sheet));
    },
  );

  const wordings: readonly [string, (text: string) => string][] = [
    ['spaced', (text) => [...text].join(' ')],
    ['broken over lines', (text) => [...text].join('\n')],
    [
      'in full width',
      (text) => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
    ],
    [
      'in traditional characters',
      (text) =>
        text.replace(/[项称单实处级标绩财总额资]/g, (sign) =>
          '項稱單實處級標績財總額資'.charAt('项称单实处级标绩财总额资'.indexOf(sign)),
        ),
    ],
  ];

  describe.each(wordings)('with header words %s', (_, write) => {
    test.each(samples)('$id', ({ sheet }) => {
      const form = readForms(sheet).forms[0];
      if (!form) throw new Error('no form');
      const labels = Object.values(form.fields).flatMap((field) =>
        field?.labelCell && field.labelCell !== field.cell ? [field.labelCell] : [],
      );
      const header = sheet.cells
        .filter((cell) => cell.row === form.tableRows.header && /^(?:[一二三]级指标|绩效值)$/.test(cell.text))
        .map((cell) => `${String.fromCharCode(64 + cell.column)}${cell.row}`);
      sameReading(sheet, reworded(new Set([...labels, ...header]), write)(sheet));
    });
  });
});
