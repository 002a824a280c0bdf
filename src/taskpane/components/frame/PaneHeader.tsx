import { usePane, useTexts } from '../pane-context';
import { ScopeSwitch } from './ScopeSwitch';
import { SeverityCounts } from './SeverityCounts';
import { useShownForm } from './use-shown-form';

/** Which form is looked at, its amount, and how it fares. */
export function PaneHeader() {
  const texts = useTexts();
  const review = usePane((state) => state.reviews[state.scope]);
  const check = usePane((state) => state.check.kind);
  const stale = usePane((state) => state.scope === 'workbook' && state.workbookStale);
  const form = useShownForm();
  const forms = review?.checked.sheets.reduce((sum, sheet) => sum + sheet.forms.length, 0) ?? 0;
  const several = review?.scope === 'workbook' || forms > 1;
  const project = form?.fields.projectName?.text;
  const amount = form?.fields.annualAmount;
  const title =
    review === null
      ? texts.pane
      : review.scope === 'workbook'
        ? texts.header.forms(forms)
        : form
          ? project || texts.header.untitled
          : texts.header.noForm;
  const facts = [
    review?.scope === 'workbook' ? texts.header.sheets(review.checked.sheets.length) : null,
    review?.scope === 'sheet' && several ? texts.header.forms(forms) : null,
    review?.scope === 'sheet' && form
      ? amount && amount.text !== ''
        ? texts.header.amount(
            `${amount.text}${/[\d.]$/.test(amount.text) ? (form.amountUnit.unit ?? '') : ''}`,
          )
        : texts.header.noAmount
      : null,
  ].filter((fact) => fact !== null);
  // Told here, where there is room for it anyway: a line above the list would move the list.
  const told =
    review === null ? '' : check === 'waiting' ? texts.check.waiting : stale ? texts.check.stale : '';
  return (
    <header className="header">
      <div className="header-line">
        <h1 className="header-title" title={title}>
          {title}
        </h1>
        <ScopeSwitch />
      </div>
      <p className="header-facts">
        {told === '' && (check === 'running' && review === null ? texts.loading : facts.join(' · '))}
        <span role="status">{told}</span>
      </p>
      <SeverityCounts />
    </header>
  );
}
