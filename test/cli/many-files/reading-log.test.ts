import {
  appendFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FormChecker } from '../../../src/assistant';
import { builtInProfile } from '../../../src/checking';
import { cellTexts } from '../../../src/cli/many-files/cell-texts';
import type { FileReading } from '../../../src/cli/many-files/file-reading';
import { packReading, unpackReading } from '../../../src/cli/many-files/packed-reading';
import { NotALogError, ReadingLog } from '../../../src/cli/many-files/reading-log';
import { openWorkbookFile } from '../../../src/hosts/file/open-file';
import { parseCell, SheetGrid, type WorkbookSnapshot } from '../../../src/sheet';
import { SAMPLES } from '../scratch';

const profile = builtInProfile('county');
const checker = new FormChecker({ profile, suggester: null, language: 'zh' });
const stamp = { size: 7, modified: 1_700_000_000_123.25 };
let folder: string;
let reading: FileReading;
let workbook: WorkbookSnapshot;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jixiao '));
  workbook = await openWorkbookFile(SAMPLES);
  workbook = { ...workbook, sheets: workbook.sheets.slice(2, 6) };
  const read = checker.read(workbook, SAMPLES);
  reading = { read, texts: cellTexts(workbook, read.result) };
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A log of these paths, as an earlier run has left it. */
function logOf(name: string, paths: readonly string[]): string {
  const place = join(folder, name);
  const { log } = ReadingLog.open(place, profile, new Set());
  for (const path of paths) log.append(path, stamp, Buffer.from(packReading(reading)));
  log.close();
  return place;
}

function pathsIn(place: string, wanted: readonly string[], by = profile): string[] {
  const { log, files } = ReadingLog.open(place, by, new Set(wanted));
  for (const file of files.values()) {
    expect(file.stamp).toEqual(stamp);
    expect(file.load()).toEqual(reading);
  }
  log.close();
  return [...files.keys()];
}

it('a reading comes back from its line as it was, in fewer characters', () => {
  const packed = packReading(reading);
  expect(unpackReading(packed)).toEqual(reading);
  expect(packed.length).toBeLessThan(JSON.stringify(reading).length * 0.9);
});

it('keeps the text of every cell that a finding may show', () => {
  const texts = new Map(reading.texts.map(({ sheet, cells }) => [sheet, new Map(cells)]));
  const [settled] = checker.settle([reading.read]);
  expect(settled?.findings.length).toBeGreaterThan(10);
  const grids = new Map(workbook.sheets.map((sheet) => [sheet.name, new SheetGrid(sheet)]));
  for (const { sheet, cell, fixes } of settled?.findings ?? []) {
    for (const one of [cell, ...fixes.flatMap(({ edits }) => edits.map((edit) => edit.cell))]) {
      const { row, column } = parseCell(one);
      expect(texts.get(sheet)?.get(one) ?? '').toBe(grids.get(sheet)?.text(row, column));
    }
  }
});

it('gives back what it holds of the files that are asked for', () => {
  const place = logOf('一', ['甲.xlsx', '乙.xlsx', '丙/"丁".xlsx']);
  expect(pathsIn(place, ['丙/"丁".xlsx', '甲.xlsx', '没有.xlsx'])).toEqual(['甲.xlsx', '丙/"丁".xlsx']);
});

it('cuts away a line that was cut off anywhere, and goes on behind the last whole one', () => {
  const whole = logOf('二', ['甲.xlsx', '乙.xlsx']);
  const size = statSync(whole).size;
  const second = readFileSync(whole).lastIndexOf('{"path"');
  for (const cut of [size - 1, size - 2, second + 30, second + 1, second]) {
    const place = join(folder, `断${cut}`);
    writeFileSync(place, readFileSync(whole));
    truncateSync(place, cut);
    const { log, files } = ReadingLog.open(place, profile, new Set(['甲.xlsx', '乙.xlsx', '丙.xlsx']));
    expect([...files.keys()]).toEqual(['甲.xlsx']);
    log.append('丙.xlsx', stamp, Buffer.from(packReading(reading)));
    log.close();
    expect(pathsIn(place, ['甲.xlsx', '乙.xlsx', '丙.xlsx'])).toEqual(['甲.xlsx', '丙.xlsx']);
  }
});

it('a damaged line costs its own file alone', () => {
  const place = logOf('三', ['甲.xlsx', '乙.xlsx', '丙.xlsx']);
  const bytes = readFileSync(place);
  bytes[bytes.indexOf('"乙.xlsx"') - 1] = 0;
  writeFileSync(place, bytes);
  expect(pathsIn(place, ['甲.xlsx', '乙.xlsx', '丙.xlsx'])).toEqual(['甲.xlsx', '丙.xlsx']);
});

it('takes nothing from another profile, and starts anew where it holds nothing else', () => {
  const place = logOf('四', ['甲.xlsx']);
  const other = { ...profile, offices: ['05-某股'] };
  const opened = ReadingLog.open(place, other, new Set(['甲.xlsx']));
  expect([opened.files.size, opened.outdated]).toEqual([0, true]);
  opened.log.close();
  expect(pathsIn(place, ['甲.xlsx'], other)).toEqual([]);
  expect(readFileSync(place, 'utf8').trimEnd().split('\n')).toHaveLength(1);
});

it('logs one behind the other are one log, also of two profiles', () => {
  const place = logOf('五', ['甲.xlsx']);
  const other = { ...profile, offices: ['05-某股'] };
  const alien = join(folder, '六');
  const { log } = ReadingLog.open(alien, other, new Set());
  log.append('乙.xlsx', stamp, Buffer.from(packReading(reading)));
  log.close();
  appendFileSync(place, readFileSync(alien));
  appendFileSync(place, readFileSync(logOf('七', ['丙.xlsx'])));
  expect(pathsIn(place, ['甲.xlsx', '乙.xlsx', '丙.xlsx'])).toEqual(['甲.xlsx', '丙.xlsx']);
});

it.each(['x', '\n', '{"a":1}\n', 'PK\u0003\u0004\n{"jixiao":"readings"}\n'])(
  'leaves %j as it is',
  (content) => {
    const place = join(folder, '别的');
    writeFileSync(place, content);
    expect(() => ReadingLog.open(place, profile, new Set())).toThrow(NotALogError);
    expect(readFileSync(place, 'utf8')).toBe(content);
  },
);
