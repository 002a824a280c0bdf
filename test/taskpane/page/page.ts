import { ALL_RULES } from '../../../src/checking';
import type { WorkbookSnapshot } from '../../../src/sheet';
import { localTextStore, mountPane } from '../../../src/taskpane';
import { makeSheetHost, type SheetUser } from './sheet-host';

/** What the test puts into the page before its scripts run, and finds there afterwards. */
export interface TestPage {
  readonly workbook: WorkbookSnapshot;
  readonly notes?: 'note' | 'none';
  /** Code of a rule that throws. */
  readonly brokenRule?: string;
  user?: SheetUser;
  /** Names of the files that were saved, with their texts. */
  saved?: Record<string, string>;
}

const { jixiaoTest } = globalThis as unknown as { jixiaoTest: TestPage };
for (const rule of ALL_RULES.filter(({ code }) => code === jixiaoTest.brokenRule)) {
  Object.defineProperty(rule, 'run', {
    value: () => {
      throw new Error('the rule is broken');
    },
  });
}
const element = document.getElementById('pane');
const { host, user } = makeSheetHost(jixiaoTest.workbook, jixiaoTest.notes);
const saved: Record<string, string> = {};
jixiaoTest.user = user;
jixiaoTest.saved = saved;
if (element) {
  mountPane(element, {
    host,
    store: localTextStore(),
    clock: () => '2026-01-02T03:04:05Z',
    saveFile: (name, content) => {
      saved[name] = typeof content === 'string' ? content : `${content.length} bytes`;
    },
  });
}
