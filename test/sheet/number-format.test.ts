import { isDateFormat } from '../../src/sheet';

describe('isDateFormat', () => {
  test.each([
    'yyyy/m/d',
    'm/d/yyyy',
    'yyyy"年"m"月"',
    '[$-804]yyyy"年"m"月"d"日";@',
    'h:mm:ss',
    '[h]:mm',
    'mmm-yy',
    '上午/下午h"时"',
  ])('%s shows a date or a time', (format) => expect(isDateFormat(format)).toBe(true));

  test.each([
    'General',
    '@',
    '0.00',
    '#,##0.00_ ;[Red]\\-#,##0.00\\ ',
    '0%',
    '0.00E+00',
    '# ?/?',
    '#,##0"days"',
    '#,##0\\d',
    '[DBNum2][$-804]General',
    '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  ])('%s does not', (format) => expect(isDateFormat(format)).toBe(false));
});
