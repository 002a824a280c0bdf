import { Input } from '@fluentui/react-components';
import { Search16Regular } from '@fluentui/react-icons/svg/search';
import { useMemo } from 'react';
import type { PerformanceForm } from '../../../indicator';
import type { Suggester } from '../../../library';
import { useController, useTexts } from '../pane-context';
import type { FillTarget } from './fill-target';
import { SuggestionCard } from './SuggestionCard';

const MOST = 12;

interface Props {
  readonly form: PerformanceForm;
  readonly target: FillTarget;
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** Standard phrasings for what the user types, or else for the indicator they stand in. */
export function SuggestionPanel({ form, target, text, onText }: Props) {
  const texts = useTexts();
  const { suggester } = useController().library;
  const { category, indicator } = target;
  const draft = text.trim() === '' ? (indicator?.name ?? '') : text;
  const found = useMemo(
    () => suggestionsFor(suggester, form, { category, indicator }, draft),
    [suggester, form, category, indicator, draft],
  );
  const likeOwn = text.trim() === '' && indicator?.name;
  return (
    <>
      <Input
        size="small"
        type="search"
        className="fill-search"
        contentBefore={<Search16Regular aria-hidden />}
        placeholder={texts.fill.searchHint}
        aria-label={texts.fill.search}
        value={text}
        onChange={(_event, { value }) => onText(value)}
      />
      <h2 className="place-title">
        {likeOwn ? texts.fill.resultsFor(likeOwn) : `${category.level2} · ${texts.fill.results}`}
      </h2>
      <p className="only-heard" role="status">
        {texts.fill.resultCount(found.length)}
      </p>
      {found.length === 0 && <p className="hint">{texts.fill.noResults}</p>}
      <ul className="cards">
        {found.map((suggestion) => (
          <SuggestionCard
            key={`${suggestion.entry.id}|${category.level2}`}
            form={form}
            target={target}
            suggestion={suggestion}
          />
        ))}
      </ul>
    </>
  );
}

function suggestionsFor(
  suggester: Suggester | null,
  form: PerformanceForm,
  { category, indicator }: FillTarget,
  text: string,
) {
  const { projectName, annualGoal } = form.fields;
  return (
    suggester?.suggest({
      category: category.level2,
      text,
      projectName: projectName?.text ?? '',
      goal: annualGoal?.text ?? '',
      siblings: form.indicators.flatMap(({ name, row }) =>
        name === null || row === indicator?.row ? [] : [name],
      ),
      limit: MOST,
    }) ?? []
  );
}
