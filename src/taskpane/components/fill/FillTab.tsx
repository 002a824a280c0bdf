import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Category, Indicator } from '../../../indicator';
import type { Selection } from '../../../hosts/host';
import { CheckProgress } from '../check/CheckProgress';
import { StateView } from '../frame/StateView';
import { useShownForm } from '../frame/use-shown-form';
import { useController, useDispatch, usePane, useTexts } from '../pane-context';
import { CategoryTree } from './CategoryTree';
import { categoriesOf, targetAtSelection, type FillTarget } from './fill-target';
import { SuggestionPanel } from './SuggestionPanel';
import { UncarriedFigures } from './UncarriedFigures';

/** What the user picked in the pane; it holds until they select another cell in the sheet. */
interface Picked extends FillTarget {
  readonly at: Selection | null;
}

/** 填写: the indicators of the form beside the standard ones. */
export default function FillTab() {
  const controller = useController();
  const dispatch = useDispatch();
  const texts = useTexts();
  const form = useShownForm();
  const selection = usePane((state) => state.selection);
  const library = usePane((state) => state.library);
  const review = usePane((state) => state.reviews[state.scope]);
  const [picked, setPicked] = useState<Picked | null>(null);
  const [text, setText] = useState('');
  if (!review) return <CheckProgress />;
  if (!form) return <StateView words={texts.fill.noForm} />;
  const categories = categoriesOf(form);
  const [first] = categories;
  const fromSheet = targetAtSelection(form, selection);
  const held = picked && samePlace(picked.at, selection) ? picked : null;
  const target = held ?? fromSheet ?? (first ? { category: first, indicator: null } : null);
  const pickCategory = (category: Category) => setPicked({ category, indicator: null, at: selection });
  const pickIndicator = (category: Category, indicator: Indicator) => {
    const at = { sheet: form.sheet, range: indicator.nameCell };
    setText('');
    void controller.locate(at.sheet, at.range);
    setPicked({ category, indicator, at });
  };
  return (
    <div className="fill">
      <section className="fill-form">
        {target && (
          <CategoryTree
            form={form}
            categories={categories}
            target={target}
            onCategory={pickCategory}
            onIndicator={pickIndicator}
          />
        )}
        <UncarriedFigures form={form} onSearch={setText} />
        <Button
          size="small"
          disabledFocusable={library !== 'ready'}
          onClick={() => library === 'ready' && dispatch({ type: 'pageOpened', page: { kind: 'draft' } })}
        >
          {texts.fill.draft}
        </Button>
      </section>
      <section className="fill-library">
        {library === 'failed' ? (
          <StateView words={texts.faults.libraryNotLoaded}>
            <Button onClick={() => void controller.loadLibrary()}>{texts.reload}</Button>
          </StateView>
        ) : library !== 'ready' || !target ? (
          <p className="hint">{texts.fill.libraryLoading}</p>
        ) : (
          <SuggestionPanel form={form} target={target} text={text} onText={setText} />
        )}
      </section>
    </div>
  );
}

function samePlace(one: Selection | null, other: Selection | null): boolean {
  return one?.sheet === other?.sheet && one?.range === other?.range;
}
