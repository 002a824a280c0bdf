import { applyFix, applyFixes, PlanError } from '../editing';
import type { Finding } from '../indicator';
import {
  applyEditsToSnapshot,
  EditRefusedError,
  type Sentence,
  type SetTextEdit,
  type WorkbookSnapshot,
} from '../sheet';
import type { FormChecker } from './form-checker';

/** A cell that safe fixes changed, from what it held at first to what it holds at last. */
export interface CellChange {
  readonly sheet: string;
  readonly cell: string;
  readonly before: string;
  readonly after: string;
  /** Rules whose fixes had a part in it. */
  readonly codes: readonly string[];
}

/** A safe fix that could not be applied, and why. */
export interface RefusedFix {
  readonly code: string;
  readonly sheet: string;
  readonly cell: string;
  readonly reason: Sentence;
}

export interface RepairedForms {
  /** In order; they fit the workbook that was given. */
  readonly edits: readonly SetTextEdit[];
  readonly changes: readonly CellChange[];
  readonly refused: readonly RefusedFix[];
  /** What a check of the repaired workbook finds. */
  readonly findings: readonly Finding[];
}

/** Fixes that wait for one another settle in two or three rounds; a fix that undoes another must not go on for ever. */
const MOST_ROUNDS = 8;

/** Applies safe fixes, checks again, and so on until none is left. Suggestions are never applied. */
export function repairForms(
  workbook: WorkbookSnapshot,
  checker: Pick<FormChecker, 'check'>,
  wanted: (code: string) => boolean,
): RepairedForms {
  const edits: SetTextEdit[] = [];
  const codes = new Map<string, Set<string>>();
  let current = workbook;
  let findings = checker.check(current).findings;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const offered = safeFixes(findings, wanted);
    const plan = applyFixes(
      current,
      offered.map(({ fix }) => fix),
    );
    const next = plan.edits.filter((edit) => edit.kind === 'setText');
    if (next.length === 0) break;
    for (const { code, fix } of offered) {
      if (plan.deferred.includes(fix)) continue;
      for (const { sheet, cell } of fix.edits) {
        const key = placeOf(sheet, cell);
        codes.set(key, (codes.get(key) ?? new Set()).add(code));
      }
    }
    edits.push(...next);
    current = applyEditsToSnapshot(current, next);
    findings = checker.check(current).findings;
  }
  return {
    edits,
    changes: changesOf(edits, codes),
    refused: safeFixes(findings, wanted).flatMap(({ code, fix }) => refusal(current, code, fix)),
    findings,
  };
}

interface OfferedFix {
  readonly code: string;
  readonly fix: Finding['fixes'][number];
}

function safeFixes(findings: readonly Finding[], wanted: (code: string) => boolean): OfferedFix[] {
  return findings
    .filter(({ code }) => wanted(code))
    .flatMap(({ code, fixes }) => fixes.filter(({ kind }) => kind === 'fix').map((fix) => ({ code, fix })));
}

function changesOf(
  edits: readonly SetTextEdit[],
  codes: ReadonlyMap<string, ReadonlySet<string>>,
): CellChange[] {
  const changes = new Map<string, CellChange>();
  for (const { sheet, cell, text, expected } of edits) {
    const key = placeOf(sheet, cell);
    const before = changes.get(key)?.before ?? expected;
    changes.set(key, { sheet, cell, before, after: text, codes: [...(codes.get(key) ?? [])].sort() });
  }
  return [...changes.values()].filter(({ before, after }) => before !== after);
}

function refusal(workbook: WorkbookSnapshot, code: string, fix: OfferedFix['fix']): RefusedFix[] {
  const [place] = fix.edits;
  if (!place) return [];
  try {
    applyFix(workbook, fix);
    return [];
  } catch (error) {
    if (!(error instanceof PlanError) && !(error instanceof EditRefusedError)) throw error;
    return [{ code, sheet: place.sheet, cell: place.cell, reason: error.sentence }];
  }
}

function placeOf(sheet: string, cell: string): string {
  return `${sheet}!${cell}`;
}
