import {
  anchorSuppressions,
  checkAcrossForms,
  Checker,
  checkSheets,
  readSheet,
  readSuppressions,
  reportFinding,
  settleWorkbook,
  SuppressionError,
  type AcrossForms,
  type AnchoredSuppression,
  type FormDigest,
  type Language,
  type Profile,
  type ReviewFinding,
  type SubjectOutcomes,
  type Suggest,
  type Suppression,
  type WorkbookResult,
} from '../checking';
import type { Finding } from '../indicator';
import type { Suggester } from '../library';
import { parseCell, SheetGrid, type SheetSnapshot, type WorkbookSnapshot } from '../sheet';
import type { CheckedSheet } from './checked-sheet';
import type { RememberedSheet, SheetMemory } from './sheet-memory';

/** A finding that a person has set aside. */
export interface SetAside {
  readonly finding: Finding;
  readonly suppression: Suppression;
}

export interface CheckedWorkbook {
  readonly sheets: readonly CheckedSheet[];
  readonly findings: readonly Finding[];
  readonly setAside: readonly SetAside[];
  /** Suppressions that match no finding any more. */
  readonly staleSuppressions: readonly Suppression[];
  /** Why the kept suppressions were not honoured, in the checker's language; null where they were. */
  readonly suppressionFault: string | null;
  readonly outcomes: readonly SubjectOutcomes[];
}

/** A workbook read and checked by itself; the rules across forms have not run yet. */
export interface ReadWorkbook {
  readonly sheets: readonly CheckedSheet[];
  readonly suppressionFault: string | null;
  readonly result: WorkbookResult;
}

export interface FormCheckerOptions {
  readonly profile: Profile;
  /** Null: findings carry no phrasings from a library. */
  readonly suggester: Suggester | null;
  readonly language: Language;
  /** Left out: nothing is kept between calls. */
  readonly memory?: SheetMemory;
}

/** Reads forms and checks them, for every face alike. */
export class FormChecker {
  readonly #checker: Checker;
  readonly #options: FormCheckerOptions;

  constructor(options: FormCheckerOptions) {
    this.#options = options;
    this.#checker = new Checker({
      profile: options.profile,
      ...(options.suggester ? { suggest: phrasingsOf(options.suggester) } : {}),
    });
  }

  /** Reads every form of a workbook and runs all rules but those across forms. `file` is '' where there is only one. */
  read(workbook: WorkbookSnapshot, file = ''): ReadWorkbook {
    const steps = this.readStepwise(workbook, file);
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
    }
  }

  /** The same, a sheet at a time: between the steps, a face may show how far it is, or stop. Yields the sheets done. */
  *readStepwise(workbook: WorkbookSnapshot, file = ''): Generator<number, ReadWorkbook> {
    const { suppressions, fault } = keptSuppressions(workbook, this.#options.language);
    const results: WorkbookResult[] = [];
    const anchored: AnchoredSuppression[] = [];
    const sheets: CheckedSheet[] = [];
    for (const snapshot of workbook.sheets) {
      const { sheet, result } = this.#options.memory?.recall(snapshot) ?? this.#checkSheet(snapshot, file);
      results.push(result);
      anchored.push(...anchorsIn(snapshot, suppressions));
      sheets.push(sheet);
      yield sheets.length;
    }
    const names = new Set(sheets.map(({ name }) => name));
    const homeless = suppressions.filter(({ sheet }) => !names.has(sheet));
    return {
      sheets,
      suppressionFault: fault,
      result: {
        file,
        findings: joined(results.map(({ findings }) => findings)),
        outcomes: joined(results.map(({ outcomes }) => outcomes)),
        sheetOrder: sheets.map(({ name }) => name),
        digests: joined(results.map(({ digests }) => digests)),
        suppressions: [...anchored, ...homeless.map((suppression) => ({ suppression, holds: false }))],
      },
    };
  }

  #checkSheet(snapshot: SheetSnapshot, file: string): RememberedSheet {
    const reading = readSheet(snapshot);
    const checked = {
      snapshot,
      sheet: { name: snapshot.name, forms: reading.forms, absence: reading.absence },
      result: checkSheets(this.#checker, [reading], [], file),
    };
    this.#options.memory?.keep(checked);
    return checked;
  }

  /** Runs the rules across forms over the forms of all workbooks of a run. */
  checkAcross(digests: readonly FormDigest[]): AcrossForms {
    return checkAcrossForms(this.#checker, digests);
  }

  /** Settles the findings of one workbook of a run, with what the rules across forms said. */
  settleOne({ sheets, suppressionFault, result }: ReadWorkbook, across: AcrossForms): CheckedWorkbook {
    const settled = settleWorkbook(result, across, this.#options.profile);
    return {
      sheets,
      suppressionFault,
      findings: settled.findings.map((finding) => this.#reported(finding)),
      setAside: settled.suppressed.map(({ finding, suppression }) => ({
        finding: this.#reported(finding),
        suppression,
      })),
      staleSuppressions: settled.staleSuppressions,
      outcomes: [...settled.outcomes, ...across.outcomes],
    };
  }

  /** Runs the rules across all forms of the workbooks and settles the findings of each, in the order given. */
  settle(workbooks: readonly ReadWorkbook[]): readonly CheckedWorkbook[] {
    const across = this.checkAcross(joined(workbooks.map(({ result }) => result.digests)));
    return workbooks.map((workbook) => this.settleOne(workbook, across));
  }

  #reported(finding: ReviewFinding): Finding {
    const { language, memory } = this.#options;
    return memory
      ? memory.reported(finding, () => reportFinding(finding, language))
      : reportFinding(finding, language);
  }

  /** Reads and checks one workbook by itself. */
  check(workbook: WorkbookSnapshot): CheckedWorkbook {
    const [checked] = this.settle([this.read(workbook)]);
    if (!checked) throw new Error('settle gives one result for each workbook');
    return checked;
  }
}

/** What flat() gives, several times as fast: with a thousand sheets a face does this after every edit. */
function joined<T>(lists: readonly (readonly T[])[]): T[] {
  const all: T[] = [];
  for (const list of lists) for (const item of list) all.push(item);
  return all;
}

/** The suppressions of a sheet's cells, looked up in the sheet as it is now. */
function anchorsIn(
  snapshot: SheetSnapshot,
  suppressions: readonly Suppression[],
): readonly AnchoredSuppression[] {
  const own = suppressions.filter(({ sheet }) => sheet === snapshot.name);
  if (own.length === 0) return [];
  const grid = new SheetGrid(snapshot);
  return anchorSuppressions(own, (_sheet, cell) => {
    const { row, column } = parseCell(cell);
    return grid.text(row, column);
  });
}

function keptSuppressions(
  workbook: WorkbookSnapshot,
  language: Language,
): {
  readonly suppressions: readonly Suppression[];
  readonly fault: string | null;
} {
  try {
    return { suppressions: readSuppressions(workbook.properties), fault: null };
  } catch (error) {
    if (error instanceof SuppressionError) return { suppressions: [], fault: error.messageIn(language) };
    throw error;
  }
}

/** More are asked for than a rule wants, since those of other categories are left out. */
const ASKED_PER_WANTED = 4;

/** The library's phrasings for an indicator of a form, as the rules ask for them: of its own category alone. */
function phrasingsOf(suggester: Suggester): Suggest {
  return ({ level2, name }, { fields, indicators }, limit) =>
    suggester
      .suggest({
        ...(level2 === null ? {} : { category: level2 }),
        text: name ?? '',
        projectName: fields.projectName?.text ?? '',
        goal: fields.annualGoal?.text ?? '',
        siblings: indicators.flatMap((other) =>
          other.name === null || other.name === name ? [] : [other.name],
        ),
        limit: limit * ASKED_PER_WANTED,
      })
      .filter((suggestion) => level2 === null || suggestion.level2 === level2)
      .slice(0, limit)
      .map(({ name: phrasing, unit, operator, source }) => ({ name: phrasing, unit, operator, source }));
}
