import { strFromU8, unzipSync } from 'fflate';
import { JournalStore } from '../../../../src/assistant';
import {
  ALL_RULES,
  parseProfile,
  ProfileError,
  readSuppressions,
  SuppressionError,
  SUPPRESSION_PROPERTY,
} from '../../../../src/checking';
import { readWorkbook } from '../../../../src/hosts/file/read-workbook';
import { writeDesignedWorkbook } from '../../../../src/hosts/file/write-designed-workbook';
import { librarySchema } from '../../../../src/library';
import type { SheetDesign } from '../../../../src/sheet';

const TEXTS = [
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1+1',
  '<img src=x onerror=alert(1)>',
  '__proto__',
];

const DESIGN: SheetDesign = {
  name: "-2+3 '@x",
  cells: TEXTS.map((text, index) => ({ row: index + 1, column: 1, text, style: 'plain' })),
  merges: [],
  columnWidths: [20],
  rowHeights: [],
  entryHelp: [],
};

test('what is written into a new workbook is text, whatever it begins with', () => {
  const bytes = writeDesignedWorkbook([DESIGN]);
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)] as const);
  for (const [name, xml] of parts) {
    if (!name.startsWith('xl/worksheets/sheet')) continue;
    expect(xml).not.toMatch(/<f[ >]/);
    expect(xml.match(/<c [^>]*>/g)?.filter((cell) => !cell.includes('t="s"'))).toEqual([]);
  }
  const [sheet] = readWorkbook(bytes).sheets;
  expect(sheet?.cells.map(({ text }) => text)).toEqual(TEXTS);
});

test.each([
  '{"name":"x","extends":"county","__proto__":{"polluted":1}}',
  '{"name":"x","extends":"county","constructor":{"prototype":{"polluted":1}}}',
  '{"name":"x","extends":"county","rules":{"__proto__":{"polluted":1}}}',
  '{"version":1,"name":"x","entries":[],"__proto__":{"polluted":1},"suppressions":[{"__proto__":{"polluted":1}}]}',
  '[{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}]',
])('no key of a JSON that others wrote reaches what all objects share: %s', (text) => {
  const refused: unknown[] = [];
  for (const read of [
    () => parseProfile(text, ALL_RULES),
    () => readSuppressions({ [SUPPRESSION_PROPERTY]: text }),
    () => librarySchema.safeParse(JSON.parse(text)),
    () => new JournalStore({ read: () => text, write: () => undefined }).newest,
  ]) {
    try {
      const result: unknown = read();
      expect((result as { polluted?: unknown } | null)?.polluted).toBeUndefined();
    } catch (cause) {
      refused.push(cause);
    }
  }
  for (const cause of refused)
    expect(cause instanceof ProfileError || cause instanceof SuppressionError).toBe(true);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});
