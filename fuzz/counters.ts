import { parse, type Node } from 'acorn';
import { full } from 'acorn-walk';

/** A script with a counter at every place where its flow can take another way. */
export interface Counted {
  readonly code: string;
  /** How many counters there are now, those of earlier scripts included. */
  readonly counters: number;
  /** The short texts that the script names: what it compares its input with is among them. */
  readonly words: readonly string[];
}

const LONGEST_WORD = 24;

/** The name under which counted scripts find their counters. */
export const HITS = '__hits';

interface Located {
  readonly start: number;
  readonly end: number;
}
type Branching = Node & {
  readonly body?: Located & { readonly type: string };
  readonly consequent?: (Located & { readonly type: string }) | readonly Located[];
  readonly alternate?: (Located & { readonly type: string }) | null;
  readonly right?: Located;
  readonly test?: Located | null;
  readonly value?: unknown;
  readonly expression?: boolean;
};

/** Puts counters, numbered from `first` on, into a script of ES modules. */
export function withCounters(source: string, first: number): Counted {
  const insertions: { at: number; text: string; order: number }[] = [];
  const words = new Set<string>();
  let next = first;
  const put = (at: number, text: string): void => {
    insertions.push({ at, text, order: insertions.length });
  };
  const hit = (): string => `${HITS}[${next++}]++`;
  const statement = (node: Located & { readonly type: string }): void => {
    if (node.type === 'BlockStatement') put(node.start + 1, `${hit()};`);
    else {
      put(node.start, `{${hit()};`);
      put(node.end, '}');
    }
  };
  const expression = (node: Located): void => {
    put(node.start, `(${hit()},`);
    put(node.end, ')');
  };
  const tree = parse(source, { ecmaVersion: 'latest', sourceType: 'module' });
  full(tree, (node) => {
    const { type, body, consequent, alternate, right, value, expression: isArrow } = node as Branching;
    switch (type) {
      case 'FunctionDeclaration':
      case 'FunctionExpression':
        if (body) put(directivesEnd(body), `${hit()};`);
        return;
      case 'ArrowFunctionExpression':
        if (body && !isArrow) put(directivesEnd(body), `${hit()};`);
        return;
      case 'IfStatement':
        if (consequent && 'type' in consequent) statement(consequent);
        if (alternate) statement(alternate);
        return;
      case 'ForStatement':
      case 'ForInStatement':
      case 'ForOfStatement':
      case 'WhileStatement':
      case 'DoWhileStatement':
        if (body) statement(body);
        return;
      case 'SwitchCase': {
        const [statementOfCase] = Array.isArray(consequent) ? (consequent as Located[]) : [];
        if (statementOfCase) put(statementOfCase.start, `${hit()};`);
        return;
      }
      case 'ConditionalExpression':
        if (consequent && 'type' in consequent) expression(consequent);
        if (alternate) expression(alternate);
        return;
      case 'LogicalExpression':
        if (right) expression(right);
        return;
      case 'Literal':
        if (typeof value === 'string' && value.length > 0 && value.length <= LONGEST_WORD) words.add(value);
    }
  });
  // At one place the later insertion is the outer one.
  insertions.sort((a, b) => a.at - b.at || a.order - b.order);
  let code = '';
  let at = 0;
  for (const group of grouped(insertions)) {
    code += source.slice(at, group.at) + group.text;
    at = group.at;
  }
  return { code: code + source.slice(at), counters: next, words: [...words] };
}

function directivesEnd({ start }: Located): number {
  return start + 1;
}

interface Insertion {
  readonly at: number;
  readonly text: string;
}

/** What closes at a place comes before what opens there; inner ends before outer ones, outer beginnings before inner. */
function grouped(insertions: readonly (Insertion & { readonly order: number })[]): Insertion[] {
  const places = new Map<number, (Insertion & { readonly order: number })[]>();
  for (const one of insertions) places.set(one.at, [...(places.get(one.at) ?? []), one]);
  return [...places].map(([at, all]) => {
    const closing = all.filter(({ text }) => text === '}' || text === ')');
    const opening = all.filter(({ text }) => text !== '}' && text !== ')').reverse();
    return { at, text: [...closing, ...opening].map(({ text }) => text).join('') };
  });
}
