import type { Category, Indicator, PerformanceForm } from '../../../indicator';
import { useTexts } from '../pane-context';
import type { FillTarget } from './fill-target';

interface Props {
  readonly form: PerformanceForm;
  readonly categories: readonly Category[];
  readonly target: FillTarget;
  readonly onCategory: (category: Category) => void;
  readonly onIndicator: (category: Category, indicator: Indicator) => void;
}

/** The indicator tree of the form: its levels, and under the chosen category its indicators. */
export function CategoryTree({ form, categories, target, onCategory, onIndicator }: Props) {
  const texts = useTexts();
  const levels = [...new Set(categories.map(({ level1 }) => level1))];
  const own = form.indicators.filter(({ level2 }) => level2 === target.category.level2);
  return (
    <nav aria-label={texts.fill.category} className="tree">
      {levels.map((level1) => (
        <div key={level1} className="tree-level" role="group" aria-label={level1}>
          <span className="tree-level-name">{level1.replace(/指标$/, '')}</span>
          {categories
            .filter((category) => category.level1 === level1)
            .map((category) => {
              const count = form.indicators.filter(
                ({ level2, name }) => level2 === category.level2 && name !== null,
              ).length;
              const chosen = category.level2 === target.category.level2;
              return (
                <button
                  type="button"
                  key={category.level2}
                  className="tree-category"
                  aria-pressed={chosen}
                  title={texts.fill.categoryCount(category.level2, count)}
                  onClick={() => onCategory(category)}
                >
                  {category.level2.replace(/指标$/, '')} <span className="tree-count">{count}</span>
                </button>
              );
            })}
        </div>
      ))}
      <ul className="tree-indicators" aria-label={texts.fill.indicators}>
        {own.length === 0 && <li className="soft">{texts.fill.noIndicators}</li>}
        {own.map((indicator) => (
          <li key={indicator.nameCell}>
            <button
              type="button"
              className="tree-indicator"
              aria-pressed={target.indicator?.row === indicator.row}
              onClick={() => onIndicator(target.category, indicator)}
            >
              <span className="tree-cell">{indicator.nameCell}</span>
              <span className="tree-name">{indicator.name ?? texts.fill.blankName}</span>
              <span className="tree-value">{indicator.value ?? ''}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
