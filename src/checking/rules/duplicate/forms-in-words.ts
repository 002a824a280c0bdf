import type { FormDigest } from '../../digest';
import type { Place, RelatedCell } from '../../rule';
import { quoted } from '../../wording';

const MOST_NAMED = 3;

function fileName(path: string): string {
  return path.split(/[/\\]/u).at(-1) ?? path;
}

function oneForm(digest: FormDigest, withFile: boolean): string {
  const place = withFile && digest.file !== '' ? `${fileName(digest.file)} ${digest.sheet}` : digest.sheet;
  const name = digest.projectName?.text ?? '';
  return name === '' ? place : `“${quoted(name)}”（${place}）`;
}

/** “甲”（F02）、“乙”（F11）、“丙”（F14）等5张表: at most three by name; the file where there are several. */
export function formsInWords(digests: readonly FormDigest[]): string {
  const withFile = new Set(digests.map(({ file }) => file)).size > 1;
  const named = digests.slice(0, MOST_NAMED).map((digest) => oneForm(digest, withFile));
  const list = named.join('、');
  if (digests.length === 1) return list;
  return digests.length > MOST_NAMED ? `${list}等${digests.length}张表` : `${list}${digests.length}张表`;
}

/** The same in English. */
export function formsInEnglish(digests: readonly FormDigest[]): string {
  const withFile = new Set(digests.map(({ file }) => file)).size > 1;
  const named = digests.slice(0, MOST_NAMED).map((digest) => oneForm(digest, withFile));
  const more = digests.length - named.length;
  return more > 0 ? `${named.join(', ')} and ${more} more` : named.join(', ');
}

/** A cell of one of several forms. */
export interface FormPlace {
  readonly digest: FormDigest;
  readonly cell: string;
}

const related = ({ digest, cell }: FormPlace): RelatedCell => ({
  cell,
  sheet: digest.sheet,
  file: digest.file,
});

/** The finding stands in the first cell; the others are related. Throws where there is none. */
export function placeOf([first, ...others]: readonly FormPlace[]): Place {
  if (!first) throw new Error('a finding across forms has a cell');
  const { digest, cell } = first;
  return { file: digest.file, sheet: digest.sheet, form: digest.form, cell, related: others.map(related) };
}
