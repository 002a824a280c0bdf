import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FormChecker, JournalStore, type TextStore } from '../../src/assistant';
import {
  ALL_RULES,
  builtInProfile,
  parseProfile,
  ProfileError,
  readSuppressions,
  SuppressionError,
  SUPPRESSION_PROPERTY,
} from '../../src/checking';
import { recordJournal, undo } from '../../src/editing';
import { createSuggester, librarySchema, mergeLibraries, standardLibrary } from '../../src/library';
import { applyEditsToSnapshot, EditRefusedError, type Edit } from '../../src/sheet';
import {
  loadSettings,
  parseSettingsFile,
  profileOf,
  settingsFile,
  USUAL_SETTINGS,
} from '../../src/taskpane/control/settings';
import { mutateJson } from '../mutate-json';
import { readText, writeText } from '../mutate-text';
import { orRefused, promise } from '../promises';
import { ROOT, sampleForms } from '../sample-texts';
import { workbookFromText } from '../snapshot-text';
import type { Target } from '../target';

const FORM = sampleForms()[2] ?? '';
const workbook = workbookFromText(FORM);
const EDITS: Edit[] = [
  {
    kind: 'setText',
    sheet: '表1',
    cell: 'A1',
    text: '目标表',
    expected: workbook.sheets[0]?.cells[0]?.text ?? '',
  },
  { kind: 'insertRows', sheet: '表1', before: 5, count: 2, formatFrom: 4 },
  { kind: 'setNote', sheet: '表1', cell: 'B3', text: '请核对', expected: null },
  { kind: 'merge', sheet: '表1', range: 'F1:G2' },
];

/** JSON that others wrote: profiles, settings, libraries, journals, findings set aside. */
export const target: Target = {
  seeds() {
    const folder = join(ROOT, 'assets', 'profiles');
    const profiles = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
    const journals = [recordJournal(workbook, EDITS, { title: '改', at: '2025-01-01' })];
    const suppressions = {
      code: 'DIR-01',
      sheet: '表1',
      cell: 'B3',
      text: 'x',
      reason: '已说明',
      by: '张三',
      at: '2025-01-01',
    };
    return [
      ...profiles,
      '{"name":"own","title":"本县","extends":"county","rules":{"DIR-01":{"severity":"info"},"TXT-03":{"enabled":false}}}',
      settingsFile({ language: 'zh', theme: 'follow' }, USUAL_SETTINGS),
      settingsFile(
        { language: 'en', theme: 'dark' },
        { ...USUAL_SETTINGS, rules: { 'DIR-01': 'off', 'VAL-02': 'info' } },
      ),
      JSON.stringify({ ...standardLibrary(), entries: standardLibrary().entries.slice(0, 3) }),
      JSON.stringify(journals),
      JSON.stringify({ version: 1, suppressions: [suppressions, { ...suppressions, cell: 'D11' }] }),
    ].map(writeText);
  },
  mutate: mutateJson,
  run(input) {
    const text = readText(input);
    const profile = orRefused([ProfileError], () => parseProfile(text, ALL_RULES));
    if (profile) check(profile);
    const imported = orRefused([ProfileError], () => parseSettingsFile(text));
    if (imported?.kind === 'settings') profileOf(imported.settings);
    loadSettings(holding(text));
    const library = librarySchema.safeParse(jsonOf(text));
    if (library.success) {
      mergeLibraries(library.data, library.data);
      createSuggester(library.data).suggest({ text: '培训', limit: 3 });
    }
    takenBack(text);
    const kept = orRefused([SuppressionError], () => readSuppressions({ [SUPPRESSION_PROPERTY]: text }));
    if (kept) check(builtInProfile('county'), text);
  },
};

function check(profile: ReturnType<typeof builtInProfile>, kept?: string): void {
  const checker = new FormChecker({ profile, suggester: null, language: 'zh' });
  const properties = kept === undefined ? {} : { [SUPPRESSION_PROPERTY]: kept };
  for (const { outcomes } of checker.check({ ...workbook, properties }).outcomes)
    for (const { code, outcome, reason } of outcomes)
      promise(outcome !== 'ruleError', `${code}: ${reason?.zh}`);
}

/** A journal that was kept is undone where it fits, and is said not to where it does not. */
function takenBack(text: string): void {
  const { newest } = new JournalStore(holding(text));
  if (!newest) return;
  const after = applyEditsToSnapshot(workbook, EDITS);
  const plan = undo(newest, after);
  orRefused([EditRefusedError], () => applyEditsToSnapshot(after, plan.edits));
}

function holding(text: string): TextStore {
  return { read: () => text, write: () => undefined };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
