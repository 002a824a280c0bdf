import type { Profile } from '../../checking';
import { CATEGORIES, type Category, type Level1 } from '../../indicator';
import type { DraftedIndicator, LibraryEntry } from '../../library';

/** One row of the indicator table; name and value '' for a category that a person is to fill in. */
export interface FormRow {
  readonly category: Category;
  readonly name: string;
  readonly value: string;
  readonly entry: LibraryEntry | null;
  /** The value, or part of it, is left to the person. */
  readonly open: boolean;
}

const OLD_CATEGORIES = CATEGORIES.filter(({ code }) => code !== null);
/** Cost is a level-1 category of its own in the new system, and 可持续影响 no longer one of the benefits. */
const NEW_CATEGORIES = CATEGORIES.filter(
  ({ level2 }) => level2 !== '成本指标' && level2 !== '可持续影响指标',
);
const NEW_ORDER: readonly Level1[] = ['成本指标', '产出指标', '效益指标', '满意度指标'];

/** The categories that a form of this profile lists, in their order. */
export function categoriesOf({ taxonomy }: Pick<Profile, 'taxonomy'>): readonly Category[] {
  if (taxonomy === 'old') return OLD_CATEGORIES;
  return NEW_ORDER.flatMap((level1) => NEW_CATEGORIES.filter((category) => category.level1 === level1));
}

/** The rows of a form: what was drafted, and an empty row for each category that has nothing. */
export function formRows(
  profile: Pick<Profile, 'taxonomy'>,
  drafted: readonly DraftedIndicator[],
): readonly FormRow[] {
  return categoriesOf(profile).flatMap((category): FormRow[] => {
    const own = drafted.filter(({ level2 }) => level2 === category.level2);
    if (own.length === 0) return [{ category, name: '', value: '', entry: null, open: true }];
    return own.map(({ name, value, entry, from }) => ({ category, name, value, entry, open: from === null }));
  });
}
