/**
 * Built-in number formats whose meaning depends on the language of Excel, as a Chinese Excel shows them
 * (ECMA-376 Part 1, 18.8.30, zh-cn). The library knows the American ones; a person here sees these.
 */
export const CHINESE_NUMBER_FORMATS: Readonly<Record<number, string>> = {
  5: '"¥"#,##0;"¥"\\-#,##0',
  6: '"¥"#,##0;[Red]"¥"\\-#,##0',
  7: '"¥"#,##0.00;"¥"\\-#,##0.00',
  8: '"¥"#,##0.00;[Red]"¥"\\-#,##0.00',
  14: 'yyyy/m/d',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0;\\-#,##0',
  38: '#,##0;[Red]\\-#,##0',
  39: '#,##0.00;\\-#,##0.00',
  40: '#,##0.00;[Red]\\-#,##0.00',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** Writes these formats into a styles part ahead of the workbook's own, which win where they differ. */
export function withChineseNumberFormats(styles: string): string {
  const formats = Object.entries(CHINESE_NUMBER_FORMATS)
    .map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code.replaceAll('"', '&quot;')}"/>`)
    .join('');
  const own = /<(?:\w+:)?numFmts\b[^>]*[^/]>/.exec(styles);
  if (own) return insert(styles, own.index + own[0].length, formats);
  const root = /<(?:\w+:)?styleSheet\b[^>]*>/.exec(styles);
  return root ? insert(styles, root.index + root[0].length, `<numFmts>${formats}</numFmts>`) : styles;
}

function insert(text: string, at: number, inserted: string): string {
  return text.slice(0, at) + inserted + text.slice(at);
}
