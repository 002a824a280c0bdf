import { CONTENT_TYPE, SPREADSHEET } from './vocabulary';
import type { WorkbookPart } from './workbook-part';
import { isTrue } from './workbook-part';
import { createElement, type XmlElement } from './xml';

/** The order in which the children of `styleSheet` must stand: CT_Stylesheet, ECMA-376 Part 1, 18.8.39. */
const CHILD_ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

/** The number format `@`. */
const TEXT_FORMAT = '49';

/** What a workbook without styles is taken to have: one plain cell format. */
const PLAIN_STYLES = [
  '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>',
  '<fills count="2"><fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>',
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
].join('');

/** The styles of a workbook: cell formats by index, and the differential formats of conditional formatting. */
export class StylesPart {
  readonly #workbook: WorkbookPart;
  /** Undefined until it was looked for. */
  #knownRoot: XmlElement | null | undefined;

  constructor(workbook: WorkbookPart) {
    this.#workbook = workbook;
  }

  /** The index of a cell format equal to this one, but with the quote prefix; the same index where it needs none. */
  withQuotePrefix(index: number): number {
    const formats = this.#ensureChild('cellXfs');
    const all = formats.childrenNamed('xf');
    const format = all[index];
    if (!format || isTrue(format.attribute('quotePrefix')) || format.attribute('numFmtId') === TEXT_FORMAT) {
      return index;
    }
    const copy = format.clone();
    copy.setAttribute('quotePrefix', '1');
    const twin = all.findIndex((other) => other.toString() === copy.toString());
    if (twin >= 0) return twin;
    formats.append(copy);
    formats.setAttribute('count', String(all.length + 1));
    return all.length;
  }

  /** The index of a differential format with exactly this source, added at the end where there is none. */
  ensureDifferentialFormat(source: string): number {
    const formats = this.#ensureChild('dxfs');
    const added = createElement(formats, source);
    const all = formats.childrenNamed('dxf');
    const known = all.findIndex((format) => format.toString() === added.toString());
    if (known >= 0) return known;
    formats.append(added);
    formats.setAttribute('count', String(all.length + 1));
    return all.length;
  }

  /**
   * Takes differential formats with these sources off the end of the list while nothing uses them. Those further up
   * stay: taking them out would renumber the user's own.
   */
  dropTrailingDifferentialFormats(sources: readonly string[], isUsed: (index: number) => boolean): void {
    const formats = this.#root()?.child('dxfs');
    if (!formats) return;
    const ours = new Set(sources.map((source) => createElement(formats, source).toString()));
    const all = formats.childrenNamed('dxf');
    let last = all.at(-1);
    while (last && ours.has(last.toString()) && !isUsed(all.length - 1)) {
      formats.remove(last);
      all.pop();
      formats.setAttribute('count', String(all.length));
      last = all.at(-1);
    }
    formats.collapse();
  }

  #root(): XmlElement | null {
    if (this.#knownRoot === undefined) {
      const [part] = this.#workbook.opc.relationships(this.#workbook.name).of('styles');
      this.#knownRoot = part ? this.#workbook.opc.xml(part.target) : null;
    }
    return this.#knownRoot;
  }

  #ensureRoot(): XmlElement {
    const known = this.#root();
    if (known) return known;
    const { opc, name, strict } = this.#workbook;
    const folder = name.slice(0, name.lastIndexOf('/') + 1);
    const partName = opc.has(`${folder}styles.xml`)
      ? opc.freeName(`${folder}styles`, '.xml')
      : `${folder}styles.xml`;
    const source = `<styleSheet xmlns="${SPREADSHEET[strict ? 1 : 0]}">${PLAIN_STYLES}</styleSheet>`;
    const root = opc.addXml(partName, CONTENT_TYPE.styles, source);
    opc.relationships(name).add('styles', partName, strict);
    this.#knownRoot = root;
    return root;
  }

  #ensureChild(local: string): XmlElement {
    const root = this.#ensureRoot();
    const known = root.child(local);
    if (known) return known;
    const rank = CHILD_ORDER.indexOf(local);
    const before = root.elements().filter((child) => CHILD_ORDER.indexOf(child.local) < rank);
    const added = createElement(root, `<${local} count="0"/>`);
    const previous = before.at(-1);
    if (previous) root.insertAfter(previous, added);
    else root.insert(0, added);
    if (local === 'cellXfs') {
      added.append(createElement(added, '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'));
      added.setAttribute('count', '1');
    }
    return added;
  }
}
