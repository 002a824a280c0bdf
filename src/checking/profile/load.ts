import { findNodeAtLocation, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import type { z } from 'zod';
import { SpokenError, type Sentence } from '../../sheet';
import { BUILT_IN_PROFILES } from './built-in';
import { profileFileSchema, profileSchema, type Profile, type ProfileFile } from './schema';

/** Thrown for a profile that cannot be used. The sentence names the line. */
export class ProfileError extends SpokenError {
  override readonly name = 'ProfileError';
  /** 1-based; null where the fault has no place in the file. */
  readonly line: number | null;

  constructor({ zh, en }: Sentence, line: number | null) {
    super(line === null ? { zh, en } : { zh: `第 ${line} 行：${zh}`, en: `line ${line}: ${en}` });
    this.line = line;
  }
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** The node of an issue, or of its nearest parent that is there. */
function nodeOf(root: Node, path: readonly PropertyKey[]): Node {
  for (let length = path.length; length > 0; length -= 1) {
    const node = findNodeAtLocation(
      root,
      path.slice(0, length).map((part) => (typeof part === 'number' ? part : String(part))),
    );
    if (node) return node.parent?.type === 'property' ? node.parent : node;
  }
  return root;
}

function describe(issue: z.core.$ZodIssue): Sentence {
  const at = issue.path.map(String).join('.');
  const zh = at === '' ? '' : `“${at}” `;
  const en = at === '' ? 'it ' : `"${at}" `;
  switch (issue.code) {
    case 'unrecognized_keys':
      return {
        zh: `${zh}有不认识的项：${issue.keys.map((key) => `“${key}”`).join('、')}。`,
        en: `${en}has unknown entries: ${issue.keys.map((key) => `"${key}"`).join(', ')}.`,
      };
    case 'invalid_value':
      return {
        zh: `${zh}应为其中之一：${issue.values.map(String).join('、')}。`,
        en: `${en}must be one of: ${issue.values.map(String).join(', ')}.`,
      };
    case 'invalid_type':
      return { zh: `${zh}应为 ${issue.expected}。`, en: `${en}must be ${issue.expected}.` };
    default:
      return {
        zh: `${zh}不合要求：${issue.message}。`,
        en: `${en}is not as it should be: ${issue.message}.`,
      };
  }
}

function merge(base: Profile, file: Omit<ProfileFile, 'extends'>): unknown {
  const { directions, rules, ...own } = file;
  return {
    ...base,
    ...own,
    directions: { ...base.directions, ...directions },
    rules: { ...base.rules, ...rules },
  };
}

function complete(file: ProfileFile, seen: readonly string[]): unknown {
  const { extends: parent, ...own } = file;
  if (parent === undefined) return own;
  if (seen.includes(parent))
    throw new ProfileError(
      {
        zh: `“extends” 绕了一圈：${[...seen, parent].join(' → ')}。`,
        en: `"extends" goes in a circle: ${[...seen, parent].join(' → ')}.`,
      },
      null,
    );
  return merge(loadBuiltIn(parent, [...seen, parent]), own);
}

const loaded = new Map<string, Profile>();

function loadBuiltIn(name: string, seen: readonly string[]): Profile {
  const known = loaded.get(name);
  if (known) return known;
  const raw = BUILT_IN_PROFILES.get(name);
  if (raw === undefined) {
    throw new ProfileError(
      {
        zh: `没有名为“${name}”的配置；可用：${[...BUILT_IN_PROFILES.keys()].join('、')}。`,
        en: `there is no profile "${name}"; there are: ${[...BUILT_IN_PROFILES.keys()].join(', ')}.`,
      },
      null,
    );
  }
  const profile = profileSchema.parse(complete(profileFileSchema.parse(raw), seen));
  loaded.set(name, profile);
  return profile;
}

/** A profile that comes with the tool. Throws ProfileError for an unknown name. */
export function builtInProfile(name: string): Profile {
  return loadBuiltIn(name, [name]);
}

export function builtInProfileNames(): readonly string[] {
  return [...BUILT_IN_PROFILES.keys()];
}

/** What a profile may change of a rule. */
export interface KnownRule {
  readonly code: string;
  readonly settings: Readonly<Record<string, number>>;
}

/**
 * A profile file (JSON). Without `extends` it must be complete.
 * `known`: the rules there are, so that a mistyped code or setting is reported.
 * Throws ProfileError, naming the line, for broken JSON, a wrong or unknown entry, or an unknown rule.
 */
export function parseProfile(text: string, known: readonly KnownRule[]): Profile {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true });
  const [error] = errors;
  if (error || !root) {
    const what = error ? printParseErrorCode(error.error) : 'Empty';
    const sentence = { zh: `不是有效的 JSON（${what}）。`, en: `it is no valid JSON (${what}).` };
    throw new ProfileError(sentence, lineAt(text, error?.offset ?? 0));
  }
  const raw: unknown = JSON.parse(text);
  const fail = (issue: z.core.$ZodIssue): never => {
    const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
    throw new ProfileError(describe(issue), lineAt(text, nodeOf(root, path).offset));
  };
  const file = profileFileSchema.safeParse(raw);
  if (!file.success) return fail(file.error.issues[0] as z.core.$ZodIssue);
  const settings = new Map(known.map((rule) => [rule.code, Object.keys(rule.settings)]));
  for (const [code, change] of Object.entries(file.data.rules ?? {})) {
    const names = settings.get(code);
    if (!names) {
      const sentence = { zh: `没有规则“${code}”。`, en: `there is no rule "${code}".` };
      throw new ProfileError(sentence, lineAt(text, nodeOf(root, ['rules', code]).offset));
    }
    const wrong = Object.keys(change.settings ?? {}).find((name) => !names.includes(name));
    if (wrong !== undefined) {
      const { offset } = nodeOf(root, ['rules', code, 'settings', wrong]);
      const sentence = {
        zh: `规则“${code}”没有参数“${wrong}”。`,
        en: `the rule "${code}" has no setting "${wrong}".`,
      };
      throw new ProfileError(sentence, lineAt(text, offset));
    }
  }
  let whole: unknown;
  try {
    whole = complete(file.data, [file.data.name]);
  } catch (cause) {
    if (!(cause instanceof ProfileError)) throw cause;
    throw new ProfileError(cause.sentence, lineAt(text, nodeOf(root, ['extends']).offset));
  }
  const profile = profileSchema.safeParse(whole);
  return profile.success ? profile.data : fail(profile.error.issues[0] as z.core.$ZodIssue);
}
