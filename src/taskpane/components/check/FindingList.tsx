import { useMemo, useRef } from 'react';
import type { Review } from '../../../assistant';
import {
  findingsAtSelection,
  groupFindings,
  keyFindings,
  passesFilters,
  type KeyedFinding,
} from '../../store';
import { usePane, useTexts } from '../pane-context';
import { FindingCard } from './FindingCard';
import { FormSection } from './FormSection';
import { useListKeys } from './use-list-keys';
import { useSteadyList } from './use-steady-list';

/** Up to so many forms are shown open. */
const OPEN_FORMS = 3;
const NONE: readonly KeyedFinding[] = [];

/** The findings of a review: those of the selected cells first, then by form and place. */
export function FindingList({ review }: { readonly review: Review }) {
  const texts = useTexts();
  const filters = usePane((state) => state.filters);
  const selection = usePane((state) => state.selection);
  const selectedByPane = usePane((state) => state.selectedByPane);
  const list = useRef<HTMLDivElement>(null);
  const keyed = useMemo(() => keyFindings(review.checked.findings), [review]);
  const passing = useMemo(
    () => keyed.filter(({ finding }) => passesFilters(finding, filters)),
    [keyed, filters],
  );
  // A move the pane itself asked for leaves the list as it is: the user's hand is on it.
  const pinned = useMemo(
    () => (selectedByPane ? NONE : findingsAtSelection(passing, selection)),
    [passing, selection, selectedByPane],
  );
  const groups = useMemo(
    () =>
      groupFindings(
        review.checked,
        passing.filter((one) => !pinned.includes(one)),
      ),
    [review, passing, pinned],
  );
  const openByDefault = groups.length <= OPEN_FORMS;
  useSteadyList(list, passing, pinned);
  const onKeyDown = useListKeys(list);
  return (
    // The keys are a short cut for what Tab reaches as well.
    <div ref={list} className="findings" onKeyDown={onKeyDown} role="region" aria-label={texts.check.list}>
      <h2 className="only-heard">{texts.check.list}</h2>
      {pinned.length > 0 && selection && (
        <section className="pinned">
          <h3 className="place-title">{texts.check.selected(selection.range)}</h3>
          <ul className="cards">
            {pinned.map((one) => (
              <FindingCard key={one.key} keyed={one} />
            ))}
          </ul>
        </section>
      )}
      {groups.map((group) => (
        <FormSection
          key={group.key}
          group={group}
          openByDefault={openByDefault}
          alone={groups.length === 1}
          pinned={pinned.some(({ finding }) => finding.form === group.form?.id)}
        />
      ))}
    </div>
  );
}
