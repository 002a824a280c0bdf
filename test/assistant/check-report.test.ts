import { reportForm } from '../../src/assistant';
import { readForms } from '../../src/reading';
import { loadLayouts } from '../layouts/layouts';

function reported(id: string) {
  const layout = loadLayouts('documented').find((one) => one.id.startsWith(id));
  const [form] = layout ? readForms(layout.snapshot).forms : [];
  if (!layout || !form) throw new Error(`${id} holds a form`);
  return { form: reportForm(form), expected: layout.expected.forms[0] };
}

describe('reportForm', () => {
  test.each(['L03', 'L06'])('%s: lists the annual indicators, and the long-term ones apart', (id) => {
    const { form, expected } = reported(id);
    expect(form.indicators.map(({ nameCell }) => nameCell)).toEqual(
      expected?.indicators.map(({ nameCell }) => nameCell),
    );
    expect(form.longTermIndicators?.length).toBeGreaterThan(0);
  });

  test('leaves the long-term list out where the form has one set of indicators', () => {
    expect(reported('L01').form).not.toHaveProperty('longTermIndicators');
  });
});
