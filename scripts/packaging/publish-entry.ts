/**
 * publish.xml in WPS's add-in folder lists the add-ins of every vendor. Only our own entry is written or removed;
 * every other character of the file stays.
 */
export interface PublishEntry {
  readonly name: string;
  readonly version: string;
}

/** An entry of an offline add-in: WPS looks for the folder `name_version` beside the file. */
export function publishEntry({ name, version }: PublishEntry): string {
  return (
    `<jsplugin name="${name}" type="et" url="${name}_${version}" version="${version}" ` +
    'enable="enable_dev" install="null" customDomain=""/>'
  );
}

/** The file with our entry, in the place of an older one or as the last. Throws where it is no list of add-ins. */
export function withEntry(file: string, entry: PublishEntry): string {
  const line = publishEntry(entry);
  if (file.replace(/^\uFEFF/, '').trim() === '')
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<jsplugins>\n  ${line}\n</jsplugins>\n`;
  const [first, ...others] = entriesNamed(file, entry.name);
  if (first) {
    const replaced = others
      .reverse()
      .reduce((text, { start, end }) => text.slice(0, start) + text.slice(end), file);
    return replaced.slice(0, first.start) + line + replaced.slice(first.end);
  }
  if (/<jsplugins\s*\/>/.test(file))
    return file.replace(/<jsplugins\s*\/>/, `<jsplugins>\n  ${line}\n</jsplugins>`);
  const close = file.lastIndexOf('</jsplugins>');
  if (close < 0) throw new Error('publish.xml 不是 WPS 加载项列表，没有改动。');
  const before = file.slice(0, close).replace(/[ \t]*$/, '');
  return `${before}${before.endsWith('\n') ? '' : '\n'}  ${line}\n${file.slice(close)}`;
}

/** The file without our entries. */
export function withoutEntry(file: string, name: string): string {
  return entriesNamed(file, name)
    .reverse()
    .reduce(
      (text, { start, end }) =>
        text.slice(0, start).replace(/[ \t]*$/, '') + text.slice(end).replace(/^\r?\n/, ''),
      file,
    );
}

/** Comments come first, so that nothing inside them is taken for an entry. */
const ELEMENT =
  /<!--[\s\S]*?-->|<(jsplugin(?:online)?)\s((?:[^<>"']|"[^"]*"|'[^']*')*?)(?:\/>|>\s*<\/\1\s*>)/g;

function entriesNamed(file: string, name: string): { readonly start: number; readonly end: number }[] {
  return [...file.matchAll(ELEMENT)]
    .filter(({ 2: attributes }) => {
      const [, , own] = /(?:^|\s)name\s*=\s*(["'])(.*?)\1/.exec(attributes ?? '') ?? [];
      return own === name;
    })
    .map(({ index, 0: text }) => ({ start: index, end: index + text.length }));
}
