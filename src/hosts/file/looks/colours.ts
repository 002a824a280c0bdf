import type { OpcPackage } from '../package/opc-package';
import type { XmlElement } from '../package/xml';

/** The old palette (ECMA-376 Part 1, 18.8.27); 0–7 repeat as 8–15. */
const PALETTE = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF ' +
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF ' +
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ' +
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 ' +
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** The Office theme, for workbooks without one. Order of the `theme` attribute: light 1, dark 1, light 2, dark 2, accents. */
const OFFICE_THEME = [
  'FFFFFF',
  '000000',
  'E7E6E6',
  '44546A',
  '4472C4',
  'ED7D31',
  'A5A5A5',
  'FFC000',
  '5B9BD5',
  '70AD47',
  '0563C1',
  '954F72',
];
const THEME_ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

/** The colours of the workbook's theme, in the order that cells count them in. */
export function themeColours(opc: OpcPackage, workbookPart: string): readonly string[] {
  const relationship = opc
    .relationships(workbookPart)
    .all()
    .find(({ type, target }) => type.endsWith('/theme') && target !== null && opc.has(target));
  if (!relationship?.target) return OFFICE_THEME;
  const scheme = opc.xml(relationship.target).child('themeElements')?.child('clrScheme');
  return THEME_ORDER.map((name, at) => {
    const [colour] = scheme?.child(name)?.elements() ?? [];
    return colour?.attribute('lastClr') ?? colour?.attribute('val') ?? OFFICE_THEME[at] ?? '000000';
  }).map((colour, at) => (/^[0-9A-Fa-f]{6}$/.test(colour) ? colour : (OFFICE_THEME[at] ?? '000000')));
}

/** RRGGBB of a CT_Color; null for automatic and for what cannot be read. */
export function colourOf(element: XmlElement | null, theme: readonly string[]): string | null {
  if (!element) return null;
  const base = baseColour(element, theme);
  const tint = Number(element.attribute('tint') ?? 0);
  return base === null || tint === 0 || Number.isNaN(tint) ? base : tinted(base, tint);
}

function baseColour(element: XmlElement, theme: readonly string[]): string | null {
  const rgb = element.attribute('rgb');
  if (rgb !== null) return /^(?:[0-9A-Fa-f]{2})?([0-9A-Fa-f]{6})$/.exec(rgb)?.[1]?.toUpperCase() ?? null;
  const themed = element.attribute('theme');
  if (themed !== null) return theme[Number(themed)] ?? null;
  const indexed = element.attribute('indexed');
  return indexed === null ? null : (PALETTE[Number(indexed)] ?? null);
}

/** Towards white for a positive tint (to 1), towards black for a negative one (to −1). */
function tinted(colour: string, tint: number): string {
  const mixed = [0, 2, 4].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16);
    const moved = tint < 0 ? part * (1 + tint) : part + (255 - part) * tint;
    return Math.round(Math.max(0, Math.min(255, moved)))
      .toString(16)
      .padStart(2, '0');
  });
  return mixed.join('').toUpperCase();
}
