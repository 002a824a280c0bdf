import { SSF } from '@e965/xlsx';
import { LINE_STYLES, type BorderLine, type BorderSide, type CellLook } from '../../../sheet';
import type { OpcPackage } from '../package/opc-package';
import type { WorkbookPart } from '../package/workbook-part';
import type { XmlElement } from '../package/xml';
import { CHINESE_NUMBER_FORMATS } from '../read-number-formats';
import { colourOf, themeColours } from './colours';

const SIDES: readonly BorderSide[] = ['left', 'right', 'top', 'bottom'];
/** A cell without a format of its own. */
const PLAIN: CellLook = {
  fontName: null,
  fontSize: null,
  bold: false,
  italic: false,
  underlined: false,
  struckOut: false,
  colour: null,
  fill: null,
  borders: {},
  horizontal: null,
  vertical: 'bottom',
  wrapped: false,
  numberFormat: 'General',
};

/** The cell formats of a workbook, by the number that cells refer to them with. Never empty. */
export function cellLooks(opc: OpcPackage, workbook: WorkbookPart): readonly CellLook[] {
  const [part] = opc.relationships(workbook.name).of('styles');
  if (!part) return [PLAIN];
  const styles = opc.xml(part.target);
  const theme = themeColours(opc, workbook.name);
  const list = (container: string, item: string) => styles.child(container)?.childrenNamed(item) ?? [];
  const fonts = list('fonts', 'font').map((font) => fontLook(font, theme));
  const fills = list('fills', 'fill').map((fill) => fillColour(fill, theme));
  const borders = list('borders', 'border').map((border) => borderLook(border, theme));
  const formats = new Map(
    list('numFmts', 'numFmt').map((format) => [
      Number(format.attribute('numFmtId')),
      format.attribute('formatCode') ?? 'General',
    ]),
  );
  const looks = list('cellXfs', 'xf').map((xf): CellLook => {
    const alignment = xf.child('alignment');
    const number = Number(xf.attribute('numFmtId') ?? 0);
    return {
      ...PLAIN,
      ...fonts[Number(xf.attribute('fontId') ?? 0)],
      fill: fills[Number(xf.attribute('fillId') ?? 0)] ?? null,
      borders: borders[Number(xf.attribute('borderId') ?? 0)] ?? {},
      horizontal: horizontalOf(alignment?.attribute('horizontal') ?? null),
      vertical: verticalOf(alignment?.attribute('vertical') ?? null),
      wrapped: isOn(alignment?.attribute('wrapText') ?? null),
      numberFormat: formats.get(number) ?? builtInFormat(number),
    };
  });
  return looks.length > 0 ? looks : [PLAIN];
}

function builtInFormat(number: number): string {
  const table: Readonly<Record<number, string>> = SSF.get_table();
  return CHINESE_NUMBER_FORMATS[number] ?? table[number] ?? 'General';
}

function fontLook(font: XmlElement, theme: readonly string[]): Partial<CellLook> {
  const flag = (name: string): boolean => {
    const element = font.child(name);
    return element !== null && isOn(element.attribute('val') ?? '1');
  };
  const size = Number(font.child('sz')?.attribute('val') ?? NaN);
  return {
    fontName: font.child('name')?.attribute('val') ?? null,
    fontSize: Number.isFinite(size) ? size : null,
    bold: flag('b'),
    italic: flag('i'),
    underlined: font.child('u') !== null && font.child('u')?.attribute('val') !== 'none',
    struckOut: flag('strike'),
    colour: colourOf(font.child('color'), theme),
  };
}

/** A pattern is shown by its foreground; the finer ones are rare in forms. */
function fillColour(fill: XmlElement, theme: readonly string[]): string | null {
  const pattern = fill.child('patternFill');
  const kind = pattern?.attribute('patternType') ?? 'none';
  if (!pattern || kind === 'none') return null;
  return colourOf(pattern.child('fgColor'), theme) ?? (kind === 'solid' ? null : 'E0E0E0');
}

function borderLook(border: XmlElement, theme: readonly string[]): Partial<Record<BorderSide, BorderLine>> {
  const lines: Partial<Record<BorderSide, BorderLine>> = {};
  for (const side of SIDES) {
    const element = border.child(side);
    const style = LINE_STYLES.find((known) => known === element?.attribute('style'));
    if (element && style) {
      lines[side] = { style, colour: colourOf(element.child('color'), theme) ?? '000000' };
    }
  }
  return lines;
}

function horizontalOf(text: string | null): CellLook['horizontal'] {
  if (text === 'centerContinuous') return 'center';
  if (text === 'distributed') return 'justify';
  return text === 'left' || text === 'center' || text === 'right' || text === 'justify' ? text : null;
}

function verticalOf(text: string | null): CellLook['vertical'] {
  if (text === 'top' || text === 'center') return text;
  return text === 'justify' || text === 'distributed' ? 'center' : 'bottom';
}

function isOn(text: string | null): boolean {
  return text !== null && text !== '0' && text !== 'false';
}
