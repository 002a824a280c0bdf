import { zipSync, strToU8, unzipSync, type Zippable } from 'fflate';

/**
 * Workbooks made part by part, so that a test says exactly what is in the file. The first sheet is always the same
 * small form; each maker adds one thing that real files hold.
 */
export type Parts = Record<string, string | Uint8Array>;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RELATIONSHIPS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
const SML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const SHEET = '目标表';
/** Where the features of the makers stand and edits are tried. */
export const SHEET_PART = 'xl/worksheets/sheet1.xml';

const ROWS: readonly (readonly string[])[] = [
  ['部门项目支出预算绩效目标表', '', '', ''],
  ['', '', '', '单位：万元'],
  ['项目名称', '安置帮教经费', '', ''],
  ['项目年度金额', '25', '', ''],
  ['一级指标', '二级指标', '三级指标', '绩效值'],
  ['1-产出指标', '11-数量指标', '计划购买社会服务数量', '=1家公司'],
  ['', '12-质量指标', '工作服务质量', '=较高'],
  ['', '13-时效指标', '资金拨付及时性', '≥ 95%'],
  ['2-效益指标', '22-社会效益', '维护社会稳定情况', '有效防范'],
  ['3-满意度指标', '31-服务对象满意度', '对此项工作满意度', '≥ 95%'],
];
const MERGES = ['A1:D1', 'A6:A8', 'B3:D3'];

export function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

const STYLES =
  DECLARATION +
  `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0%"/></numFmts>` +
  '<fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="16"/><name val="黑体"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE2EFDA"/><bgColor indexed="64"/></patternFill></fill></fills>' +
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"/>' +
  '<right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>' +
  '<xf numFmtId="0" fontId="0" fillId="2" borderId="1" xfId="0" applyFill="1" applyBorder="1"/>' +
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>' +
  '<dxfs count="0"/><tableStyles count="0"/></styleSheet>';

function sheetData(strings: string[]): string {
  const rows = ROWS.map((row, at) => {
    const cells = row.map((text, column) => {
      const address = `${'ABCD'[column]}${at + 1}`;
      const style = at === 0 ? 1 : 2;
      if (text === '') return `<c r="${address}" s="${style}"/>`;
      if (text === '25') return `<c r="${address}" s="${style}"><v>25</v></c>`;
      strings.push(text);
      return `<c r="${address}" s="${style}" t="s"><v>${strings.length - 1}</v></c>`;
    });
    const height = at === 0 ? 30 : 20;
    return `<row r="${at + 1}" spans="1:4" ht="${height}" customHeight="1">${cells.join('')}</row>`;
  });
  return `<sheetData>${rows.join('')}</sheetData>`;
}

/** What the sheet holds around its rows, by the name of the child. */
export interface SheetExtras {
  readonly views?: string;
  readonly protection?: string;
  readonly afterMerges?: string;
  readonly tail?: string;
}

function sheetXml(strings: string[], extras: SheetExtras = {}): string {
  return (
    DECLARATION +
    `<worksheet xmlns="${MAIN}" xmlns:r="${REL}"><dimension ref="A1:D10"/>` +
    (extras.views ?? '<sheetViews><sheetView workbookViewId="0"/></sheetViews>') +
    '<sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="1" width="16" customWidth="1"/>' +
    '<col min="2" max="2" width="20" customWidth="1"/><col min="3" max="3" width="36" customWidth="1"/>' +
    '<col min="4" max="4" width="24" customWidth="1"/></cols>' +
    sheetData(strings) +
    (extras.protection ?? '') +
    `<mergeCells count="${MERGES.length}">${MERGES.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>` +
    (extras.afterMerges ?? '') +
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
    (extras.tail ?? '') +
    '</worksheet>'
  );
}

export function relationships(entries: readonly (readonly [string, string, string])[]): string {
  const list = entries.map(
    ([id, type, target]) =>
      `<Relationship Id="${id}" Type="${type.startsWith('http') ? type : `${REL}/${type}`}" Target="${escape(target)}"/>`,
  );
  return `${DECLARATION}<Relationships ${RELATIONSHIPS}>${list.join('')}</Relationships>`;
}

function contentTypes(overrides: readonly (readonly [string, string])[], defaults = ''): string {
  return (
    DECLARATION +
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${defaults}` +
    overrides.map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`).join('') +
    '</Types>'
  );
}

interface Recipe {
  readonly extras?: SheetExtras;
  /** Text between sheets and the end of workbook.xml. */
  readonly workbookTail?: string;
  readonly sheetRelationships?: readonly (readonly [string, string, string])[];
  readonly workbookRelationships?: readonly (readonly [string, string, string])[];
  readonly overrides?: readonly (readonly [string, string])[];
  readonly defaults?: string;
  readonly workbookType?: string;
  readonly parts?: Parts;
  /** A second sheet's XML. */
  readonly second?: { readonly name: string; readonly xml: string };
}

export function partsOf(recipe: Recipe = {}): Parts {
  const strings: string[] = [];
  const sheet = sheetXml(strings, recipe.extras);
  const second = recipe.second;
  const overrides: (readonly [string, string])[] = [
    ['xl/workbook.xml', recipe.workbookType ?? `${SML}.sheet.main+xml`],
    [SHEET_PART, `${SML}.worksheet+xml`],
    ...(second ? [['xl/worksheets/sheet2.xml', `${SML}.worksheet+xml`] as const] : []),
    ['xl/styles.xml', `${SML}.styles+xml`],
    ['xl/sharedStrings.xml', `${SML}.sharedStrings+xml`],
    ...(recipe.overrides ?? []),
  ];
  const parts: Parts = {
    '[Content_Types].xml': contentTypes(overrides, recipe.defaults),
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml':
      `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="${SHEET}" sheetId="1" r:id="rId1"/>` +
      (second ? `<sheet name="${escape(second.name)}" sheetId="2" r:id="rId4"/>` : '') +
      `</sheets>${recipe.workbookTail ?? ''}</workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'styles', 'styles.xml'],
      ['rId3', 'sharedStrings', 'sharedStrings.xml'],
      ...(second ? [['rId4', 'worksheet', 'worksheets/sheet2.xml'] as const] : []),
      ...(recipe.workbookRelationships ?? []),
    ]),
    [SHEET_PART]: sheet,
  };
  if (second) parts['xl/worksheets/sheet2.xml'] = second.xml;
  if (recipe.sheetRelationships) {
    parts['xl/worksheets/_rels/sheet1.xml.rels'] = relationships(recipe.sheetRelationships);
  }
  parts['xl/styles.xml'] = STYLES;
  const items = strings.map((text) => `<si><t>${escape(text)}</t></si>`).join('');
  parts['xl/sharedStrings.xml'] =
    `${DECLARATION}<sst xmlns="${MAIN}" count="${strings.length}" uniqueCount="${strings.length}">${items}</sst>`;
  return { ...parts, ...recipe.parts };
}

export function zip(parts: Parts): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts)) {
    files[name] = typeof content === 'string' ? strToU8(content) : content;
  }
  return zipSync(files, { mtime: new Date(2020, 5, 1) });
}

export function unzip(bytes: Uint8Array): Record<string, Uint8Array> {
  return unzipSync(bytes);
}

export function partText(bytes: Uint8Array, name: string): string {
  const part = unzip(bytes)[name];
  if (!part) throw new Error(`no part ${name}: ${Object.keys(unzip(bytes)).join(' ')}`);
  return new TextDecoder().decode(part);
}

/** A second sheet whose formulas look at the first one. */
export function formulaSheet(formulas: readonly string[]): string {
  const rows = formulas.map(
    (formula, at) => `<row r="${at + 1}"><c r="A${at + 1}"><f>${escape(formula)}</f><v>0</v></c></row>`,
  );
  return `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetData>${rows.join('')}</sheetData></worksheet>`;
}
