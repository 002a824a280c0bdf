/** What an edit changes of a text, with a few characters around it. */
export interface ChangedPart {
  /** The unchanged beginning and end, cut short with …. */
  readonly head: string;
  readonly tail: string;
  readonly before: string;
  readonly after: string;
}

/** Texts up to this long are shown whole. */
const SHORT = 24;
const AROUND = 8;

/** Where long texts differ; short ones whole. Characters are never cut in two. */
export function changedPart(before: string, after: string): ChangedPart {
  if (before.length <= SHORT && after.length <= SHORT) return { head: '', tail: '', before, after };
  const old = [...before];
  const next = [...after];
  const most = Math.min(old.length, next.length);
  let same = 0;
  while (same < most && old[same] === next[same]) same += 1;
  let end = 0;
  while (end < most - same && old[old.length - 1 - end] === next[next.length - 1 - end]) end += 1;
  const head = old.slice(0, same);
  const tail = old.slice(old.length - end);
  return {
    head: head.length > AROUND ? `…${head.slice(-AROUND).join('')}` : head.join(''),
    tail: tail.length > AROUND ? `${tail.slice(0, AROUND).join('')}…` : tail.join(''),
    before: old.slice(same, old.length - end).join(''),
    after: next.slice(same, next.length - end).join(''),
  };
}
