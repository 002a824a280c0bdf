import { Input, Link, Select } from '@fluentui/react-components';
import { Search16Regular } from '@fluentui/react-icons/svg/search';
import type { Review } from '../../../assistant';
import { familyOf, isFiltered, NO_FILTERS, passesFilters } from '../../store';
import { useDispatch, usePane, useTexts } from '../pane-context';

/** Filters by text and family; those by severity are the counts in the header. */
export function FilterBar({ review }: { readonly review: Review }) {
  const dispatch = useDispatch();
  const texts = useTexts();
  const filters = usePane((state) => state.filters);
  const { findings } = review.checked;
  const present = new Set(findings.map(familyOf));
  const families = Object.entries(texts.families).filter(([family]) => present.has(family));
  const shown = findings.filter((finding) => passesFilters(finding, filters)).length;
  return (
    <div className="filters" role="search" aria-label={texts.check.filter}>
      <Input
        size="small"
        type="search"
        className="filter-text"
        contentBefore={<Search16Regular aria-hidden />}
        placeholder={texts.check.filterText}
        aria-label={texts.check.filterText}
        value={filters.text}
        onChange={(_event, { value }) => dispatch({ type: 'filtered', filters: { text: value } })}
      />
      <Select
        size="small"
        className="filter-family"
        aria-label={texts.check.filterFamily}
        value={filters.family}
        onChange={(_event, { value }) => dispatch({ type: 'filtered', filters: { family: value } })}
      >
        <option value="">{texts.check.allFamilies}</option>
        {families.map(([family, title]) => (
          <option key={family} value={family}>
            {title}
          </option>
        ))}
      </Select>
      {isFiltered(filters) && (
        <p className="filter-sum" role="status">
          {texts.check.shown(shown, findings.length)}{' '}
          <Link as="button" onClick={() => dispatch({ type: 'filtered', filters: NO_FILTERS })}>
            {texts.check.clearFilters}
          </Link>
        </p>
      )}
    </div>
  );
}
