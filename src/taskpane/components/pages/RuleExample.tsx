import type { BadExample, FormSketch, GoodExample } from '../../../checking';
import type { FieldName } from '../../../indicator';
import { useTexts } from '../pane-context';

/** An example as a small table: fields of the form, or 二级 / 三级 / 绩效值. */
export function RuleExample({ example }: { readonly example: BadExample | GoodExample }) {
  const texts = useTexts();
  if ('sheet' in example) {
    return <pre className="example-sheet">{example.sheet.replaceAll('\t', ' ｜ ')}</pre>;
  }
  if ('form' in example) return <Sketch sketch={example.form} />;
  return (
    <>
      {example.forms.map((sketch, at) => (
        <div key={at}>
          <p className="soft">{texts.rule.form(at + 1)}</p>
          <Sketch sketch={sketch} />
        </div>
      ))}
    </>
  );
}

function Sketch({ sketch }: { readonly sketch: FormSketch }) {
  const texts = useTexts();
  const shown = (text: string): string => (text === '' ? texts.blank : text);
  const fields = Object.entries(sketch.fields ?? {}) as [FieldName, string][];
  return (
    <table className="example">
      <tbody>
        {fields.map(([name, text]) => (
          <tr key={name}>
            <th scope="row">{texts.rule.fields[name]}</th>
            <td colSpan={2}>{shown(text)}</td>
          </tr>
        ))}
        {(sketch.indicators ?? []).map(([level2, name, value], at) => (
          <tr key={at}>
            <th scope="row">{level2}</th>
            <td>{shown(name)}</td>
            <td>{shown(value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
