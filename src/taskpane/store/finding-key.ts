import type { Finding } from '../../indicator';

/** A finding with the key under which the face remembers it: the same rule in the same cell keeps its key. */
export interface KeyedFinding {
  readonly key: string;
  readonly finding: Finding;
}

/** A rule may speak twice of one cell, so such findings are numbered in their order. */
export function keyFindings(findings: readonly Finding[]): readonly KeyedFinding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const place = `${finding.code}|${finding.sheet}|${finding.cell}`;
    const count = (seen.get(place) ?? 0) + 1;
    seen.set(place, count);
    return { key: `${place}|${count}`, finding };
  });
}
