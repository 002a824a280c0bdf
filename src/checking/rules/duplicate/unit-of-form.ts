import type { FormDigest } from '../../digest';

/** Whose form it is: implementing unit, else department, else the file. Spaces do not count. */
export function unitOf({ implementingUnit, department, file }: FormDigest): string {
  return (implementingUnit?.text ?? department?.text ?? `file:${file}`).replace(/\s+/gu, '');
}

/** Items by a key, in the order of their first. */
export function groupBy<T>(
  items: Iterable<T>,
  keyOf: (item: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Whether two forms are of one budget year, as far as both say. */
export function sameYear(a: FormDigest, b: FormDigest): boolean {
  return a.year === null || b.year === null || a.year === b.year;
}
