import type { Language, Profile, Suppression } from '../checking';
import {
  annotate,
  applyFix,
  applyFixes,
  clear,
  insertIndicator,
  recordJournal,
  undo,
  type IndicatorEntry,
  type Journal,
  type NotRestored,
} from '../editing';
import type { Host, SkippedEdit } from '../hosts/host';
import type { Category, Finding, FindingFix, PerformanceForm, Severity } from '../indicator';
import type { DraftedIndicator, Suggester } from '../library';
import type { Edit, WorkbookSnapshot } from '../sheet';
import { isAtLeast } from './check-report';
import { planDraft } from './draft-form';
import { FormChecker, type CheckedWorkbook } from './form-checker';
import { JournalStore, type TextStore } from './journal-store';
import { SheetMemory } from './sheet-memory';
import { suppress, unsuppress, withMovedSuppressions } from './suppressing';

/** What was looked at, and what was found: every action is decided on one. */
export interface Review {
  readonly scope: 'sheet' | 'workbook';
  readonly workbook: WorkbookSnapshot;
  readonly checked: CheckedWorkbook;
}

/** What an action did. */
export interface ActionResult {
  readonly title: string;
  /** 0: there was nothing to do, and nothing was written. */
  readonly edits: number;
  readonly skipped: readonly SkippedEdit[];
}

export interface InsertResult extends ActionResult {
  readonly nameCell: string;
  readonly valueCell: string;
}

export interface FixResult extends ActionResult {
  /** Fixes that wait for the next check, since an earlier one changed their cell. */
  readonly deferred: readonly FindingFix[];
}

export interface UndoResult extends ActionResult {
  readonly notRestored: readonly NotRestored[];
}

export interface AssistantOptions {
  readonly profile: Profile;
  readonly suggester: Suggester | null;
  readonly language: Language;
  /** Findings less severe than that are not written into the sheet. */
  readonly leastMarked: Severity;
  readonly store: TextStore;
  /** Now, ISO 8601. */
  readonly clock: () => string;
}

export interface WorkbookCheckOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
  /** Lets the face draw and take clicks between two sheets. */
  readonly pause: () => Promise<void>;
}

/** The check was stopped by the user; nothing was changed. */
export class CheckCancelled extends Error {
  override readonly name = 'CheckCancelled';
}

/**
 * The use cases of a face over a host: check, annotate, clear, fix, insert, draft, suppress, undo.
 * Actions throw what the host and the plans throw: HostError, EditRefusedError, PlanError, SuppressionError. Each
 * carries a Chinese sentence, and nothing was written where one is thrown.
 */
export class Assistant {
  readonly #host: Host;
  readonly #options: AssistantOptions;
  readonly #checker: FormChecker;
  readonly #journals: JournalStore;

  constructor(host: Host, options: AssistantOptions) {
    this.#host = host;
    this.#options = options;
    this.#checker = new FormChecker({ ...options, memory: new SheetMemory() });
    this.#journals = new JournalStore(options.store);
  }

  /** Reads and checks the sheet in front of the user. */
  async checkSheet(): Promise<Review> {
    const workbook = await this.#host.readActiveSheet();
    return { scope: 'sheet', workbook, checked: this.#checker.check(workbook) };
  }

  /** Reads and checks all sheets, with the rules across forms. Throws CheckCancelled once the signal is set. */
  async checkWorkbook({ signal, onProgress, pause }: WorkbookCheckOptions): Promise<Review> {
    const workbook = await this.#host.readWorkbook();
    const steps = this.#checker.readStepwise(workbook);
    for (;;) {
      if (signal?.aborted) throw new CheckCancelled();
      const step = steps.next();
      if (step.done) {
        const [checked] = this.#checker.settle([step.value]);
        if (!checked) throw new Error('settle gives one result for each workbook');
        return { scope: 'workbook', workbook, checked };
      }
      onProgress?.(step.value, workbook.sheets.length);
      await pause();
    }
  }

  /** Writes the findings, as far as they are to be marked, into notes and highlights of their cells. */
  annotate(review: Review, findings: readonly Finding[]): Promise<ActionResult> {
    const { leastMarked } = this.#options;
    const marked = findings.filter((finding) => isAtLeast(finding, leastMarked));
    const edits = review.workbook.sheets.flatMap((sheet) => annotate(sheet, marked));
    return this.#act(review.workbook, '写入批注', edits);
  }

  /** Takes our notes and highlights off the sheets. */
  clear(review: Review): Promise<ActionResult> {
    return this.#act(review.workbook, '清除标记', review.workbook.sheets.flatMap(clear));
  }

  applyFix(review: Review, fix: FindingFix): Promise<ActionResult> {
    return this.#act(review.workbook, fix.title, applyFix(review.workbook, fix));
  }

  /** Applies many safe fixes as one action. */
  async applyFixes(review: Review, fixes: readonly FindingFix[]): Promise<FixResult> {
    const { edits, deferred } = applyFixes(review.workbook, fixes);
    return { ...(await this.#act(review.workbook, '安全修复', edits)), deferred };
  }

  /** Puts a text into a cell: a standard phrasing in the place of a draft. */
  replaceText(review: Review, sheet: string, cell: string, text: string): Promise<ActionResult> {
    const fix: FindingFix = { kind: 'suggestion', title: '替换文字', edits: [{ sheet, cell, value: text }] };
    return this.applyFix(review, fix);
  }

  /** Adds an indicator to a form, below its category. */
  async insert(
    review: Review,
    form: PerformanceForm,
    category: Category,
    entry: IndicatorEntry,
  ): Promise<InsertResult> {
    const sheet = review.workbook.sheets.find(({ name }) => name === form.sheet);
    if (!sheet) throw new Error(`the review holds no sheet ${form.sheet}`);
    const plan = insertIndicator(sheet, form, category, entry);
    const result = await this.#act(review.workbook, '插入指标行', plan.edits);
    return { ...result, nameCell: plan.nameCell, valueCell: plan.valueCell };
  }

  /** Writes drafted indicators into a form. */
  draft(review: Review, form: PerformanceForm, drafted: readonly DraftedIndicator[]): Promise<ActionResult> {
    return this.#act(review.workbook, '起草指标', planDraft(review.workbook, form, drafted));
  }

  suppress(review: Review, finding: Finding, reason: string, by: string): Promise<ActionResult> {
    const at = this.#options.clock();
    return this.#act(review.workbook, '忽略意见', suppress(review.workbook, finding, { reason, by, at }));
  }

  unsuppress(review: Review, suppression: Suppression): Promise<ActionResult> {
    return this.#act(review.workbook, '恢复意见', unsuppress(review.workbook, suppression));
  }

  /** The action that undo would take back; null where there is none. */
  get undoable(): Journal | null {
    return this.#journals.newest;
  }

  /** Takes the newest action back, as far as what it left is still there. Null where there is none. */
  async undo(): Promise<UndoResult | null> {
    const journal = this.#journals.newest;
    if (!journal) return null;
    const workbook = await this.#host.readWorkbook();
    const { edits, notRestored } = undo(journal, workbook);
    const title = `撤销：${journal.title}`;
    const { skipped } = edits.length > 0 ? await this.#host.apply(edits, title) : { skipped: [] };
    this.#journals.removeNewest();
    return { title, edits: edits.length, skipped, notRestored };
  }

  async #act(workbook: WorkbookSnapshot, title: string, planned: readonly Edit[]): Promise<ActionResult> {
    if (planned.length === 0) return { title, edits: 0, skipped: [] };
    const edits = withMovedSuppressions(workbook, planned);
    const { skipped } = await this.#host.apply(edits, title);
    const left = new Set(skipped.map(({ edit }) => edit));
    const done = edits.filter((edit) => !left.has(edit));
    this.#journals.add(recordJournal(workbook, done, { title, at: this.#options.clock() }));
    return { title, edits: done.length, skipped };
  }
}
