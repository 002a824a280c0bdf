import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { countBySeverity, SEVERITIES, type FormGroup } from '../../store';
import { useDispatch, usePane, useTexts } from '../pane-context';
import { SeverityMark } from '../frame/SeverityMark';
import { FindingCard } from './FindingCard';

interface Props {
  readonly group: FormGroup;
  readonly openByDefault: boolean;
  /** The only one: it needs no heading of its own. */
  readonly alone: boolean;
  /** Some of its findings stand among those of the selected cells. */
  readonly pinned: boolean;
}

/** The findings of one form. */
export function FormSection({ group, openByDefault, alone, pinned }: Props) {
  const dispatch = useDispatch();
  const texts = useTexts();
  const toggled = usePane((state) => state.toggledForms.has(group.key));
  const open = alone || openByDefault !== toggled;
  const { form, sheet, findings, places } = group;
  const counts = countBySeverity(findings.map(({ finding }) => finding));
  const title = form ? form.fields.projectName?.text || texts.header.untitled : texts.check.ofSheet(sheet);
  const PlaceTitle = alone ? 'h3' : 'h4';
  return (
    <section className="form">
      {!alone && (
        <h3 className="form-heading">
          <button
            type="button"
            className="form-toggle"
            aria-expanded={open}
            onClick={() => dispatch({ type: 'formToggled', key: group.key })}
          >
            {open ? <ChevronDown16Regular aria-hidden /> : <ChevronRight16Regular aria-hidden />}
            <span className="form-names">
              <span className="form-title">{title}</span>
              {form && <span className="form-place">{texts.check.sheetForm(sheet, form.range)}</span>}
            </span>
            <span className="form-counts">
              {SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => (
                <span key={severity} className="form-count">
                  <SeverityMark severity={severity} />
                  <span className="only-heard">{texts.severities[severity]}</span>
                  {counts[severity]}
                </span>
              ))}
              {findings.length === 0 && !pinned && <span className="soft">{texts.check.formClean}</span>}
            </span>
          </button>
        </h3>
      )}
      {open &&
        places.map(({ key, place, findings: own }) => (
          <section key={key}>
            <PlaceTitle className="place-title">{texts.check.place(place)}</PlaceTitle>
            <ul className="cards">
              {own.map((keyed) => (
                <FindingCard key={keyed.key} keyed={keyed} />
              ))}
            </ul>
          </section>
        ))}
    </section>
  );
}
