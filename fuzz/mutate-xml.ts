import { mutateText } from './mutate-text';
import type { Material } from './target';

/** Values that attributes and texts of a workbook's parts are often broken by. */
const VALUES = [
  '', '0', '1', '-1', '2', '65535', '1048576', '1048577', '16384', '16385', '4294967295', '4294967296', '9007199254740993', '1e308', '1e400', 'NaN',
  'A1', 'A0', 'XFD1048576', 'XFE1', 'A1048577', 'A1:A1', 'B2:A1', 'A1:XFD1048576', '1:1', 'A:A', '$A$1', 'a1', 'AAAA1', 'R1C1', '#REF!', '#N/A',
  'true', 'false', 'xml', 'rId1', 'rId999', '../', '../../x.xml', '/xl/workbook.xml', 'xl/workbook.xml', 'http://example.com/', 'file:///etc/passwd',
  's', 'str', 'inlineStr', 'b', 'e', 'd', 'n', 'shared', 'array', 'dataTable', 'hidden', 'veryHidden', '&#0;', '&#x110000;', '&#xD800;', '&lol;', '&amp;amp;',
  '__proto__', 'constructor', 'toString', "it's", '"', "''", '[1]Sheet1!A1', 'yyyy', '[h]:mm:ss.000', '0.00E+00', '[Red][<0]0;[>1]"x"', '@', 'General', '# ?/?', '\u202e', '\ue000',
]; // prettier-ignore
const MARKUP = [
  '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]>', '<!DOCTYPE a SYSTEM "file:///etc/passwd">', '<![CDATA[', ']]>', '<!--', '-->', '<?', '?>', '<![CDATA[x]]>', '<!-- x -->', '<?x y?>', '<', '>', '&', '/>', '</', '\u0000', '\ufeff',
  '<a:b/>', '<c/>', '<row/>', '<f>1+1</f>', '<v>1</v>', '<is><t>x</t></is>', '<mergeCell ref="A1:B2"/>', '<mc:AlternateContent/>', '<extLst/>',
]; // prettier-ignore
const TOKEN = /<[^<>]*>|[^<]+|</g;
const LONGEST = 512 * 1024;

/** Changes the tags, attributes and texts of an XML part; now and then what makes it no XML at all. */
export function mutateXml(xml: string, material: Material): string {
  const tokens = xml.match(TOKEN) ?? [];
  for (let steps = 1 + material.random.below(4); steps > 0; steps -= 1) step(tokens, material);
  return tokens.join('').slice(0, LONGEST);
}

function step(tokens: string[], material: Material): void {
  const { random, word } = material;
  const at = random.below(tokens.length);
  const count = random.chance(0.8) ? 1 : 1 + random.below(12);
  switch (random.below(9)) {
    case 0:
      tokens.splice(at, count);
      return;
    case 1: {
      const copies = random.chance(0.97) ? 1 : 50 + random.below(2000);
      const piece = tokens
        .slice(at, at + count)
        .join('')
        .repeat(copies);
      if (piece.length < LONGEST) tokens.splice(at, 0, piece);
      return;
    }
    case 2: {
      const to = random.below(tokens.length);
      [tokens[at], tokens[to]] = [tokens[to] ?? '', tokens[at] ?? ''];
      return;
    }
    case 3:
      tokens.splice(at, 0, random.pick(MARKUP));
      return;
    case 4: {
      const tag = /^<([^\s/>]+)/.exec(tokens[at] ?? '')?.[1] ?? 'a';
      const depth = random.chance(0.9) ? 1 + random.below(8) : random.below(9000);
      tokens.splice(at, 0, `<${tag}>`.repeat(depth), `</${tag}>`.repeat(random.chance(0.9) ? depth : 0));
      return;
    }
    case 5:
      tokens[at] = inToken(tokens[at] ?? '', material);
      return;
    case 6:
      tokens[at] = inToken(tokens[at] ?? '', material);
      return;
    case 7:
      if (!(tokens[at] ?? '').startsWith('<')) tokens[at] = random.chance(0.5) ? random.pick(VALUES) : word();
      else tokens[at] = inToken(tokens[at] ?? '', material);
      return;
    default:
      tokens[at] = (tokens[at] ?? '').replace(
        /^(<\/?)(\w+:)?/,
        (_, open: string, prefix: string | undefined) => (prefix ? open : `${open}x:`),
      );
  }
}

function inToken(token: string, material: Material): string {
  const { random, word } = material;
  if (!token.startsWith('<')) return mutateText(token, material);
  const attributes = [...token.matchAll(/\s[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*')/g)];
  if (attributes.length === 0 || random.chance(0.2)) {
    return token.replace(
      /\s*\/?>$/,
      (end) =>
        ` ${random.pick(['r', 's', 't', 'ref', 'id', 'name', 'si', 'min', 'x'])}="${random.pick(VALUES)}"${end}`,
    );
  }
  const { 0: written, index } = random.pick(attributes);
  const [before, after] = [token.slice(0, index), token.slice(index + written.length)];
  const name = written.slice(0, written.indexOf('='));
  const value = written
    .slice(written.indexOf('=') + 1)
    .trim()
    .slice(1, -1);
  switch (random.below(5)) {
    case 0:
      return before + after;
    case 1:
      return before + written + written + after;
    case 2:
      return `${before}${name}="${random.pick(VALUES)}"${after}`;
    case 3:
      return `${before}${name}="${word()}"${after}`;
    default:
      return `${before}${name}="${mutateText(value, material).replace(random.chance(0.95) ? /["<]/g : /"/g, '')}"${after}`;
  }
}
