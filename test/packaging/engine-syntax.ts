import { parse } from 'acorn';
import { full } from 'acorn-walk';

interface SyntaxNode {
  readonly type: string;
  readonly start: number;
}

/**
 * What a script has of the language that Chromium 86 cannot read. Of ECMAScript 2022 it has class fields (Chromium 72)
 * and private methods (84), not static blocks (94), `#x in o` (91), await outside of functions (89) or the flags d (90)
 * and v (112) of regular expressions. Throws SyntaxError for anything newer than 2022.
 */
export function tooNewForChromium86(code: string): string[] {
  const found: string[] = [];
  const tree = parse(code, { ecmaVersion: 2022, sourceType: 'script' });
  full(tree, (node) => {
    const { type } = node as SyntaxNode;
    if (type === 'StaticBlock') found.push('static block');
    if (
      type === 'BinaryExpression' &&
      (node as unknown as { left: SyntaxNode }).left.type === 'PrivateIdentifier'
    )
      found.push('#x in o');
    const flags = (node as unknown as { regex?: { flags: string } }).regex?.flags ?? '';
    if (/[dv]/.test(flags)) found.push(`regular expression with ${flags}`);
  });
  return found;
}
