import type { Assistant, Review } from '../../assistant';
import type { Host, Selection, SkippedEdit } from '../../hosts/host';
import type { Finding } from '../../indicator';
import type { Texts } from '../../taskpane/texts';
import type { CommandTexts } from './command-texts';
import type { Message } from './message';
import { selectedCategory } from './selected-category';

/** What the buttons work with. */
export interface ButtonParts {
  readonly assistant: Assistant;
  readonly host: Host;
  readonly selection: () => Promise<Selection>;
  readonly texts: Texts & { readonly commands: CommandTexts };
}

/** Does what a button says. A message where the sheet itself does not show what came of it; else null. */
export type ButtonAction = (parts: ButtonParts) => Promise<Message | null>;

/** Findings that a message names; the pane has them all. */
const MOST_NAMED = 6;

/** The buttons of manifest.xml, by the names that it gives their functions. */
export const BUTTON_ACTIONS = {
  checkActiveSheet: async ({ assistant, texts }) => {
    const review = await assistant.checkSheet();
    return nothingFound(review, texts) ?? summary(review.checked.findings, texts);
  },

  annotateActiveSheet: async ({ assistant, texts }) => {
    const review = await assistant.checkSheet();
    const nothing = nothingFound(review, texts);
    if (nothing) return nothing;
    const { skipped } = await assistant.annotate(review, review.checked.findings);
    return skipped.length === 0 ? null : leftOut(skipped, texts);
  },

  clearActiveSheet: async ({ assistant, texts }) => {
    const { edits, skipped } = await assistant.clear(await assistant.checkSheet());
    if (skipped.length > 0) return leftOut(skipped, texts);
    if (edits > 0) return null;
    return { title: texts.notice.done('clear', 0), lines: [texts.commands.nothingToClear] };
  },

  insertIndicatorRow: async ({ assistant, host, selection, texts }) => {
    const review = await assistant.checkSheet();
    const absent = noForm(review, texts);
    if (absent) return absent;
    const selected = selectedCategory(review, await selection());
    if (!selected) {
      const { title, next } = texts.commands.noCategory;
      return { title, lines: [next] };
    }
    // The row stays blank: which indicator and which value belong there, only the user knows.
    const blank = { name: '', operator: null, value: '', unit: null };
    const { nameCell } = await assistant.insert(review, selected.form, selected.category, blank);
    await host.select(selected.form.sheet, nameCell);
    return null;
  },
} satisfies Readonly<Record<string, ButtonAction>>;

function nothingFound(review: Review, texts: Texts): Message | null {
  const absent = noForm(review, texts);
  if (absent || review.checked.findings.length > 0) return absent;
  return { title: texts.check.clean, lines: [texts.check.cleanNext] };
}

function noForm({ checked }: Review, texts: Texts): Message | null {
  if (checked.sheets.some(({ forms }) => forms.length > 0)) return null;
  const absence = checked.sheets.find((sheet) => sheet.absence !== null)?.absence;
  const { title, next } = absence ? texts.absences[absence.reason] : texts.absences.noForm;
  return { title, lines: [next] };
}

function summary(findings: readonly Finding[], texts: ButtonParts['texts']): Message {
  const [errors = 0, warnings = 0, infos = 0] = (['error', 'warning', 'info'] as const).map(
    (severity) => findings.filter((finding) => finding.severity === severity).length,
  );
  const named = findings
    .slice(0, MOST_NAMED)
    .map(({ severity, cell, message }) => `${texts.severities[severity]} ${cell} ${message}`);
  const more = findings.length > MOST_NAMED ? [texts.commands.more(findings.length - MOST_NAMED)] : [];
  return {
    title: texts.check.announced(errors, warnings, infos),
    lines: [...named, ...more, texts.commands.openPane],
  };
}

function leftOut(skipped: readonly SkippedEdit[], texts: Texts): Message {
  return { title: texts.notice.skipped, lines: [...new Set(skipped.map(({ message }) => message))] };
}
