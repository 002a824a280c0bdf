import { Link } from '@fluentui/react-components';
import { useMemo } from 'react';
import { groupThousands, type Review } from '../../../assistant';
import { amountsOf } from '../../store/amounts';
import { useController, useTexts } from '../pane-context';
import { SeverityMark } from '../frame/SeverityMark';

/** Annual amounts against costs, in 元. */
export function AmountTable({ review }: { readonly review: Review }) {
  const controller = useController();
  const texts = useTexts();
  const rows = useMemo(() => amountsOf(review.checked.sheets.flatMap((sheet) => sheet.forms)), [review]);
  const shown = (yuan: string | null): string => (yuan === null ? '–' : groupThousands(yuan));
  return (
    <section>
      <h2 className="overview-title">{texts.overview.amounts}</h2>
      <p className="soft">{texts.overview.amountsHint}</p>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={texts.overview.amounts}>
        <table className="amounts">
          <thead>
            <tr>
              <th scope="col">{texts.overview.form}</th>
              <th scope="col">{texts.overview.annual}</th>
              <th scope="col">{texts.overview.costs}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ form, annual, costs, over, cell }) => (
              <tr key={form.id}>
                <th scope="row">
                  <Link
                    as="button"
                    onClick={() => cell !== null && void controller.locate(form.sheet, cell)}
                    title={form.fields.projectName?.text ?? ''}
                  >
                    {form.sheet}
                  </Link>
                </th>
                <td>{annual === null ? texts.overview.unread : shown(annual)}</td>
                <td className={over ? 'amount-over' : ''}>
                  {over && <SeverityMark severity="warning" />} {shown(costs)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
