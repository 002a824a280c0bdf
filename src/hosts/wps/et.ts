/// <reference types="et-jsapi-declare" />

/**
 * WPS 表格 (ET) as its add-ins see it: the object model of Excel's VBA, synchronous, every call a crossing of about
 * 0.2 ms from the page into the program. The published declarations come from a static analysis and are wrong in
 * places, so what a member answers is taken as unknown wherever versions differ.
 */
export type EtApplication = Et.Application & Pick<WPS.EtAddonRoot, 'ApiEvent'>;
export type EtWorkbook = Et.Workbook;
export type EtWorksheet = Et.Worksheet;
export type EtRange = Et.Range;

/** Constants by number: older versions have no `Enum`. Names are those of the object model. */
export const XL = {
  expression: 2,
  shiftDown: -4121,
  shiftUp: -4162,
  formatFromAbove: 0,
  formatFromBelow: 1,
  pasteFormats: -4122,
  cellTypeVisible: 12,
  sheetVisible: -1,
  lineContinuous: 1,
  lineDash: -4115,
  lineDot: -4118,
  underlineSingle: 2,
  findInFormulas: -4123,
  findPart: 2,
  findByRows: 1,
  findByColumns: 2,
  findPrevious: 2,
} as const;

/** MsoDocProperties: a text. */
export const PROPERTY_IS_TEXT = 4;

/** What a page of a WPS add-in has: `Application`, in older versions `wps.EtApplication` alone. */
export function findApplication(page: object): EtApplication | null {
  const direct = memberOf(page, 'Application');
  if (isApplication(direct)) return direct;
  const wps = memberOf(page, 'wps');
  if (isApplication(wps)) return wps;
  const old = typeof wps === 'object' && wps !== null ? memberOf(wps, 'EtApplication') : null;
  return isApplication(old) ? old : null;
}

/**
 * What a member without parameters answers: in some versions it is a property, in others a method. Undefined where the
 * version lacks it or it cannot be asked for just now.
 */
export function memberOf(owner: object, name: string): unknown {
  try {
    const member: unknown = Reflect.get(owner, name);
    if (typeof member !== 'function') return member;
    return (member as () => unknown).call(owner);
  } catch {
    return undefined;
  }
}

/** As memberOf, where the answer is an object of the program. */
export function objectOf(owner: object, name: string): object | null {
  const answer = memberOf(owner, name);
  return typeof answer === 'object' && answer !== null ? answer : null;
}

/** True is `true` in one version, 1 or -1 in another. */
export function isTrue(answer: unknown): boolean {
  return answer === true || answer === 1 || answer === -1;
}

/** A block whose cells differ answers null. */
export function isMixed(answer: unknown): boolean {
  return answer === null || answer === undefined;
}

function isApplication(value: unknown): value is EtApplication {
  if (typeof value !== 'object' || value === null) return false;
  return typeof Reflect.get(value, 'Workbooks') === 'object';
}
