import type { FormDigest } from '../../digest';

/** Whose form it is: implementing unit, else department, else the file. Spaces do not count. */
export function unitOf({ implementingUnit, department, file }: FormDigest): string {
  return (implementingUnit?.text ?? department?.text ?? `file:${file}`).replace(/\s+/gu, '');
}

/** Whether two forms are of one budget year, as far as both say. */
export function sameYear(a: FormDigest, b: FormDigest): boolean {
  return a.year === null || b.year === null || a.year === b.year;
}
