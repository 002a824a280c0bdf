import { Button } from '@fluentui/react-components';
import { useMemo } from 'react';
import { uncarriedFigures } from '../../../assistant';
import type { PerformanceForm } from '../../../indicator';
import { useTexts } from '../pane-context';

/** Figures of the goal that no indicator gives; one click looks for an indicator that does. */
export function UncarriedFigures({
  form,
  onSearch,
}: {
  readonly form: PerformanceForm;
  readonly onSearch: (text: string) => void;
}) {
  const texts = useTexts();
  const figures = useMemo(() => uncarriedFigures(form), [form]);
  if (figures.length === 0) return null;
  return (
    <div className="uncarried">
      <p className="soft">{texts.fill.uncarried}</p>
      <div className="chips">
        {figures.map(({ index, subject, text, object }) => {
          const words = `${subject}${text}${subject === '' ? object : ''}`;
          return (
            <Button
              key={index}
              size="small"
              shape="circular"
              title={texts.fill.findFor(words)}
              onClick={() => onSearch(subject || object || text)}
            >
              {words}
            </Button>
          );
        })}
      </div>
    </div>
  );
}
