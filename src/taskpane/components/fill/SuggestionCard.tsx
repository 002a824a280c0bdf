import { Button, Checkbox, Link } from '@fluentui/react-components';
import { useState } from 'react';
import { figuresForEntry, valueWithFigure } from '../../../assistant';
import { CATEGORIES, type PerformanceForm } from '../../../indicator';
import type { Suggestion } from '../../../library';
import { useController, usePane, useTexts } from '../pane-context';
import type { FillTarget } from './fill-target';

interface Props {
  readonly form: PerformanceForm;
  readonly target: FillTarget;
  readonly suggestion: Suggestion;
}

/** A standard phrasing: how it is written, what speaks for it, and where it can go. */
export function SuggestionCard({ form, target, suggestion }: Props) {
  const controller = useController();
  const texts = useTexts();
  const busy = usePane((state) => state.busy !== null);
  const [figureAt, setFigureAt] = useState<number | null>(null);
  const [open, setOpen] = useState(false);
  const { entry, name, level2, pattern, because } = suggestion;
  const figures = figuresForEntry(form, entry);
  const figure = figures.find(({ index }) => index === figureAt);
  const value = figure ? valueWithFigure(figure, entry.direction) : pattern;
  // A phrasing of another category does not belong in this one's row; it can only be added where it belongs.
  const indicator = level2 === target.category.level2 ? target.indicator : null;
  // What belongs elsewhere goes where it belongs.
  const category = CATEGORIES.find((one) => one.level2 === level2) ?? target.category;
  return (
    <li className="card suggestion">
      <div className="suggestion-head">
        <span className="suggestion-name">{name}</span>
        <span className="suggestion-value">{value}</span>
      </div>
      <p className="card-basis">
        {level2 === target.category.level2
          ? because.filter((reason) => !reason.startsWith('同属')).join(texts.separator)
          : because.join(texts.separator)}
      </p>
      {figures.slice(0, 3).map(({ index, text, subject }) => (
        <Checkbox
          key={index}
          size="medium"
          className="suggestion-figure"
          checked={index === figureAt}
          label={texts.fill.valueFrom(`${subject}${text}`)}
          onChange={(_event, { checked }) => setFigureAt(checked === true ? index : null)}
        />
      ))}
      {open && (
        <dl className="suggestion-facts">
          <Fact name={texts.fill.unit} text={entry.unit} />
          <Fact name={texts.fill.direction} text={entry.direction} />
          <Fact name={texts.fill.calculation} text={entry.calculation} />
          <Fact name={texts.fill.evidence} text={entry.evidence} />
          <Fact
            name={texts.fill.example}
            text={entry.example === null ? null : `${entry.example}（${texts.fill.exampleHint}）`}
          />
          <Fact name={texts.fill.source} text={entry.source} />
        </dl>
      )}
      <div className="card-actions suggestion-actions">
        {indicator && (
          <Button
            size="small"
            appearance="primary"
            disabledFocusable={busy || indicator.name === name}
            aria-label={texts.fill.replaceWhat(indicator.nameCell, name)}
            onClick={() => void controller.replaceText(form.sheet, indicator.nameCell, name)}
          >
            {texts.fill.replace} {indicator.nameCell}
          </Button>
        )}
        <Button
          size="small"
          appearance={indicator ? 'outline' : 'primary'}
          disabledFocusable={busy}
          aria-label={texts.fill.insertWhat(name, category.level2)}
          onClick={() => void controller.insert(form, category, { name, value })}
        >
          {texts.fill.insert}
        </Button>
        <Link as="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? texts.card.less : texts.fill.details}
        </Link>
      </div>
    </li>
  );
}

function Fact({ name, text }: { readonly name: string; readonly text: string | null }) {
  if (text === null || text === '') return null;
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>{text}</dd>
    </div>
  );
}
