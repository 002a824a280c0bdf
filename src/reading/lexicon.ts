import { LEVEL2_NAMES, simplifyText, type Level2 } from '../indicator';
import fieldLabels from './lexicon/field-labels.json';
import headers from './lexicon/table-headers.json';
import values from './lexicon/values.json';

/** What a label of the form's head asks for. */
export const LABEL_ROLES = [
  'projectName',
  'department',
  'implementingUnit',
  'attribute',
  'period',
  'periodStart',
  'periodEnd',
  'office',
  'amount',
  'amountGroup',
  'amountPart',
  'amountColumn',
  'spentColumn',
  'annualGoal',
  'goal',
  'longTermGoal',
  'goalResult',
  'schedule',
  'other',
] as const;
export type LabelRole = (typeof LABEL_ROLES)[number];

/** annual: of the year; general: does not say; multiYear: of the whole project or the middle term. */
export type AmountScope = 'annual' | 'general' | 'multiYear';

export interface LabelWord {
  readonly role: LabelRole;
  /** 0 is the field's own name; a higher rank yields to a lower one that has a value. */
  readonly rank: number;
  readonly scope: AmountScope | null;
}

/** What a column of the indicator table holds. */
export const HEADER_ROLES = [
  'level1',
  'level2',
  'name',
  'value',
  'valueWrong',
  'valueWeak',
  'valueLongTerm',
  'lastYear',
  'actual',
  'operator',
  'unit',
  'weight',
  'score',
  'explanation',
  'nameOrExplanation',
  'evidence',
  'direction',
  'remark',
  'ignored',
  'structure',
] as const;
export type HeaderRole = (typeof HEADER_ROLES)[number];

function isOneOf<T extends string>(all: readonly T[], text: string): text is T {
  return (all as readonly string[]).includes(text);
}

function labelWord(entry: { role: string; rank: number; scope?: string }): LabelWord {
  if (!isOneOf(LABEL_ROLES, entry.role)) throw new Error(`unknown label role: ${entry.role}`);
  const scope = entry.scope;
  return {
    role: entry.role,
    rank: entry.rank,
    scope: scope === 'annual' || scope === 'general' || scope === 'multiYear' ? scope : null,
  };
}

const LABELS = new Map<string, LabelWord>();
for (const entry of fieldLabels.labels) {
  const word = labelWord(entry);
  for (const text of entry.words) if (!LABELS.has(text)) LABELS.set(text, word);
}
const LABEL_PATTERNS = fieldLabels.patterns.map((entry) => ({
  pattern: new RegExp(entry.pattern),
  word: labelWord(entry),
}));

const HEADERS = new Map<string, HeaderRole[]>();
for (const [role, words] of Object.entries(headers.words)) {
  if (!isOneOf(HEADER_ROLES, role)) throw new Error(`unknown header role: ${role}`);
  for (const word of words) {
    const roles = HEADERS.get(word);
    if (roles) roles.push(role);
    else HEADERS.set(word, [role]);
  }
}
const HEADER_PATTERNS = headers.patterns.map((entry) => {
  if (!isOneOf(HEADER_ROLES, entry.role)) throw new Error(`unknown header role: ${entry.role}`);
  return { pattern: new RegExp(entry.pattern), roles: [entry.role] };
});
const NO_ROLES: readonly HeaderRole[] = [];

/** Longest word of the lexicon that labels or heads anything. */
const LONGEST_WORD = 24;
const BRACKETED = /\([^()]*\)/g;
const NUMBERING = /^(?:\(?(?:\d{1,2}|[一二三四五六七八九十]{1,2}|[A-Za-z]\d?)\)?[、.])/;
const EDGES = /^[*★☆●·\s]+|[:：*]+$/g;

/**
 * The word of a folded text that is looked up: without brackets and what they hold, leading numbering,
 * asterisks and a closing colon. '' for what is too long to be a word.
 */
export function lexiconKey(folded: string): string {
  if (folded.length > LONGEST_WORD * 2) return '';
  let key = folded;
  if (key.includes('(')) key = key.replace(BRACKETED, '').replace(BRACKETED, '');
  key = key.replace(EDGES, '').replace(NUMBERING, '').replace(EDGES, '');
  return key.length > LONGEST_WORD ? '' : key;
}

/** Slashes in a header word (年度/项目指标值) say the same as the word without them. */
function withoutSlashes(key: string): string {
  return key.replace(/[/、]/g, '');
}

const LABEL_BEGINNINGS = new Set([...LABELS.keys()].map((word) => word.charAt(0)));

/** Whether a label could stand at the start of the text. Cheap, and never wrongly no. */
export function beginsLabel(text: string): boolean {
  const first = text.charAt(0);
  return LABEL_BEGINNINGS.has(first) || LABEL_BEGINNINGS.has(simplifyText(first));
}

/** 年度目标2 labels what 年度目标 does; 目标2: counts sentences inside an answer. */
function numberedGoal(key: string): LabelWord | undefined {
  const word = key.length >= 5 ? LABELS.get(key.replace(/[\d一二三四五]{1,2}$/, '')) : undefined;
  return word && /goal$/i.test(word.role) ? word : undefined;
}

/** 预算部门及代码 asks for what 预算部门 does. */
const WITH_CODE = /(?:名称)?(?:及|和|与|或)其?(?:名称|代码|编码|编号)$/;

/** The field a word labels, or null. `key` as from lexiconKey. */
export function labelOf(key: string): LabelWord | null {
  if (key === '') return null;
  const exact = LABELS.get(key);
  if (exact) return exact;
  if (key.startsWith('其中')) {
    const whole = LABELS.get(key.replace(/^其中:?/, ''));
    if (whole?.scope === 'annual') return whole;
    if (qualifierOf(key.replace(/^其中:?/, '')) === 'annual')
      return { role: 'amount', rank: 0, scope: 'annual' };
  }
  const plain =
    LABELS.get(withoutSlashes(key)) ?? numberedGoal(key) ?? LABELS.get(key.replace(WITH_CODE, ''));
  if (plain) return plain;
  // 项目实施单位/项目负责人 asks for both in one cell: the first counts.
  const first = key.includes('/') ? LABELS.get(key.slice(0, key.indexOf('/'))) : undefined;
  if (first) return first;
  for (const { pattern, word } of LABEL_PATTERNS) if (pattern.test(key)) return word;
  return null;
}

/** The columns a word may head, or none. `key` as from lexiconKey. */
export function headerRolesOf(key: string): readonly HeaderRole[] {
  if (key === '') return NO_ROLES;
  const exact = HEADERS.get(key) ?? HEADERS.get(withoutSlashes(key));
  if (exact) return exact;
  for (const { pattern, roles } of HEADER_PATTERNS) if (pattern.test(key)) return roles;
  return NO_ROLES;
}

const BENEATH = new Map<string, HeaderRole>();
for (const [role, words] of Object.entries(headers.beneath)) {
  if (!isOneOf(HEADER_ROLES, role)) throw new Error(`unknown header role: ${role}`);
  for (const word of words) BENEATH.set(word, role);
}

/** The column that a word heads where it stands below another header word: 本年预期 under 指标值. */
export function roleBeneath(key: string): HeaderRole | null {
  return BENEATH.get(key) ?? headerRolesOf(key)[0] ?? null;
}

export type Qualifier = 'annual' | 'longTerm' | 'superseded';

const QUALIFIERS = new Map<string, Qualifier>();
for (const word of headers.qualifiers.annual) QUALIFIERS.set(word, 'annual');
for (const word of headers.qualifiers.longTerm) QUALIFIERS.set(word, 'longTerm');
for (const word of headers.qualifiers.superseded) QUALIFIERS.set(word, 'superseded');

/** A word that parts the answer to a label: 资金总额 | 长期 | 1500 | 年度 | 480; null for any other. */
export function qualifierOf(key: string): Qualifier | null {
  return QUALIFIERS.get(key) ?? (/^20\d\d年度?$/.test(key) ? 'annual' : null);
}

const CONTAINED = headers.containedCategories.flatMap(([word = '', name]) => {
  const level2 = LEVEL2_NAMES.find((each) => each === name);
  return level2
    ? [
        {
          ending: new RegExp(word === '满意' ? word : `${word}(?:度|性|程度|影响)?(?:指标|目标|类)?$`),
          level2,
        },
      ]
    : [];
});

/** 工程成本指标, 游客满意程度: the category whose word a level-2 cell ends in; null for none. */
export function categoryWithin(folded: string): Level2 | null {
  if (folded.length > 14) return null;
  return CONTAINED.find(({ ending }) => ending.test(folded))?.level2 ?? null;
}

const ROWS_THAT_ARE_NONE = new Set(headers.rowsThatAreNone);
const ROWS_THAT_END = new Set(headers.rowsThatEnd);

/** Rows of the table that set no target: sums, the rate of budget execution, page numbers. */
export function isRowWithoutTarget(key: string): boolean {
  return ROWS_THAT_ARE_NONE.has(key) || /^第\d+页/.test(key);
}

/** Words that stand at the foot of a form, below its table. `folded` may carry more text after the word. */
export function isFootWord(folded: string): boolean {
  if (folded.length > 80 && !folded.startsWith('注')) return false;
  const at = folded.search(/[:：.、(_]/);
  const word = at > 0 ? folded.slice(0, at) : folded;
  return ROWS_THAT_END.has(word) || ROWS_THAT_END.has(lexiconKey(folded)) || SIGNATURE.test(folded);
}

/** 填报单位负责人（签字）：, 财政部门审核意见：（盖章） */
const SIGNATURE =
  /^.{0,14}(?:意见|签字|签名|签章|盖章|公章|负责人|经办人|填表人|填报人|审核人|制表人)(?:[(:_].{0,60})?$/;

/** The horizon that a heading's words name, or null. */
export function sectionOf(key: string): 'annual' | 'longTerm' | null {
  if (key === '') return null;
  if (headers.sections.longTerm.some((word) => key.includes(word))) return 'longTerm';
  if (headers.sections.annual.some((word) => key.includes(word))) return 'annual';
  return null;
}

const ATTRIBUTES = new Set(values.attributes);
const ATTRIBUTE_MARKS = new RegExp(`[${values.attributeMarks.join('')}]`, 'g');

/** 项目属性 in one of its usual words, ticked boxes included. */
export function isAttributeWords(folded: string): boolean {
  if (folded.length > 40) return false;
  if (ATTRIBUTE_MARKS.test(folded)) {
    ATTRIBUTE_MARKS.lastIndex = 0;
    return values.attributes.some((word) => folded.includes(word));
  }
  const parts = folded.replace(/\([^()]*\)/g, '').split(/[,，、;；/]/);
  return parts.every((part) => {
    if (ATTRIBUTES.has(part)) return true;
    return values.attributeEndings.some(
      (ending) => part.endsWith(ending) && ATTRIBUTES.has(part.slice(0, -ending.length)),
    );
  });
}

function endsWithAny(text: string, endings: readonly string[]): boolean {
  return endings.some((ending) => text.endsWith(ending));
}

export function isOrganisation(folded: string): boolean {
  const name = folded.replace(/\([^()]*\)$/, '');
  return name.length >= 3 && name.length <= 40 && endsWithAny(name, values.organisationEndings);
}

export function isOfficeName(folded: string): boolean {
  return folded.length >= 2 && folded.length <= 14 && endsWithAny(folded, values.officeEndings);
}

const DATED_TITLE = /^20\d\d年度?.{2,30}(?:绩效目标|绩效自评|绩效指标)$/;

/** A text that titles a form. */
export function isFormTitle(folded: string): boolean {
  if (folded.length < 4 || folded.length > 60 || /[。;；]/.test(folded)) return false;
  const name = folded.replace(/\([^()]*\)/g, '').replace(/[\d-]+$/, '');
  if (DATED_TITLE.test(name) && labelOf(name) === null) return true;
  return values.titleWords.some((word) => name.includes(word)) && endsWithAny(name, values.titleEndings);
}

function includesAny(folded: string, words: readonly string[]): boolean {
  return words.some((word) => folded.includes(word));
}

export function isLibraryTitle(folded: string): boolean {
  return folded.length <= 60 && includesAny(folded, values.libraryTitles);
}

/** 自评表, 监控表; 评价表 unless it sets targets too. */
export function isSelfEvaluationTitle(folded: string): boolean {
  if (includesAny(folded, values.selfEvaluationTitles)) return true;
  return includesAny(folded, values.evaluationTitles) && !folded.includes('目标');
}

export function isDepartmentTitle(folded: string): boolean {
  return includesAny(folded, values.departmentTitles);
}
