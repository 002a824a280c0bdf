import type { Finding, Severity } from '../indicator';
import { MAX_CELL_TEXT, NOTE_MARK } from '../sheet';

/*
 * How jixiao's part of a note is told from the user's, in any host and whatever language the face has: its first
 * line begins with the mark, and every further line with a severity sign. A line that is neither is the user's, so an
 * answer typed below ours stays when ours goes.
 */

/** Stands between a user's own note and ours. */
const DIVIDER = '―'.repeat(10);

const SIGNS: Readonly<Record<Severity, string>> = { error: '■ 错误', warning: '▲ 警告', info: '● 提示' };
const ITEM = /^(?:■ 错误|▲ 警告|● 提示) /;
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

export interface NoteParts {
  /** What the user wrote, line ends as \n; '' where the note is ours alone. */
  readonly user: string;
  /** Ours, from the mark on; null where the note holds none. */
  readonly own: string | null;
}

/** Takes a note apart. `joinNote` puts it together again. */
export function splitNote(text: string): NoteParts {
  const lines = text.split(/\r\n|\r|\n/);
  const first = lines.findIndex((line) => line.startsWith(NOTE_MARK));
  if (first < 0) return { user: text, own: null };
  let end = first + 1;
  while (ITEM.test(lines[end] ?? '')) end += 1;
  const before = lines.slice(0, first);
  if (before.at(-1) === DIVIDER) before.pop();
  const user = [...before, ...lines.slice(end)].join('\n');
  return { user: user.trim() === '' ? '' : user, own: lines.slice(first, end).join('\n') };
}

/** The user's words first, ours beneath the divider. */
export function joinNote({ user, own }: NoteParts): string {
  if (own === null) return user;
  return user === '' ? own : `${user}\n${DIVIDER}\n${own}`;
}

/**
 * Our part for the findings of one cell, most severe first. As many as the note has room for are listed
 * (`room`: UTF-16 code units); the first line says how many there are.
 */
export function describeFindings(findings: readonly Finding[], room: number = MAX_CELL_TEXT): string {
  const lines = [...new Set(bySeverity(findings).map(itemOf))];
  let listed = lines.length;
  const text = () => {
    const rest = listed < lines.length ? `（列出 ${listed} 条，其余见报告）` : '';
    return [`${NOTE_MARK}审核意见 ${lines.length} 条${rest}`, ...lines.slice(0, listed)].join('\n');
  };
  while (listed > 0 && text().length > room) listed -= 1;
  return text();
}

export function bySeverity(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      compare(a.code, b.code) ||
      compare(a.message, b.message),
  );
}

/** By code units: the same order on every machine, whatever its language. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function itemOf(finding: Finding): string {
  return `${SIGNS[finding.severity]} ${finding.code} ${finding.message.replace(/\s*[\r\n]+\s*/g, ' ')}`;
}
