import { Select } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Review } from '../../../assistant';
import { LEVEL2_NAMES } from '../../../indicator';
import { FAMILY_NAMES, heatMapOf, type HeatAxis, type HeatCell } from '../../store';
import { useController, useTexts } from '../pane-context';

const AXES: readonly HeatAxis[] = ['family', 'place'];
const COLUMNS: Readonly<Record<HeatAxis, readonly string[]>> = {
  family: FAMILY_NAMES,
  place: ['head', ...LEVEL2_NAMES, 'table'],
};

/** Forms × kinds of findings; a cell leads to its first finding. */
export function HeatTable({ review }: { readonly review: Review }) {
  const controller = useController();
  const texts = useTexts();
  const [axis, setAxis] = useState<HeatAxis>('family');
  const map = useMemo(() => heatMapOf(review.checked, axis, COLUMNS[axis]), [review, axis]);
  const title = (column: string): string =>
    (axis === 'family' ? texts.overview.familiesShort[column] : texts.overview.placesShort[column]) ??
    column.replace(/(?:服务对象|指标|效益|影响)/g, '');
  const locate = ({ findings: [first] }: HeatCell) => {
    if (first) void controller.locate(first.sheet, first.cell);
  };
  return (
    <section>
      <div className="overview-head">
        <h2 className="overview-title">{texts.overview.heat}</h2>
        <Select
          size="small"
          aria-label={texts.overview.axis}
          value={axis}
          onChange={(_event, { value }) => setAxis(AXES.find((one) => one === value) ?? 'family')}
        >
          {AXES.map((one) => (
            <option key={one} value={one}>
              {texts.overview.axes[one]}
            </option>
          ))}
        </Select>
      </div>
      <p className="soft">{texts.overview.heatHint}</p>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={texts.overview.heat}>
        <table className="heat">
          <thead>
            <tr>
              <th scope="col">{texts.overview.form}</th>
              {map.columns.map((column) => (
                <th key={column} scope="col">
                  {title(column)}
                </th>
              ))}
              <th scope="col">{texts.overview.total}</th>
            </tr>
          </thead>
          <tbody>
            {map.rows.map(({ form, cells, total }) => {
              const name = form.fields.projectName?.text || texts.header.untitled;
              return (
                <tr key={form.id}>
                  <th scope="row" title={name}>
                    <span className="heat-sheet">{form.sheet}</span> {name}
                  </th>
                  {cells.map((cell) => (
                    <td key={cell.column}>
                      {cell.severity !== null && (
                        <button
                          type="button"
                          className={`heat-cell heat-cell--${cell.severity}`}
                          aria-label={`${texts.overview.heatCell(name, title(cell.column), cell.findings.length)}，${texts.severities[cell.severity]}`}
                          onClick={() => locate(cell)}
                        >
                          {cell.findings.length}
                        </button>
                      )}
                    </td>
                  ))}
                  <td className="heat-total">{total}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
