import { shownText } from './shown-text';

/** A piece of an HTML document; whatever else is put into one is text and is escaped. */
export class Html {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

export type HtmlPart = string | number | Html | readonly HtmlPart[];

/** Writes HTML. Every value put in is escaped unless it was written by this function itself. */
export function html(pieces: TemplateStringsArray, ...values: readonly HtmlPart[]): Html {
  return new Html(
    pieces.map((piece, at) => piece + (at < values.length ? sourceOf(values[at] ?? '') : '')).join(''),
  );
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function sourceOf(value: HtmlPart): string {
  if (value instanceof Html) return value.source;
  if (typeof value === 'object') return value.map(sourceOf).join('');
  return shownText(String(value)).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
