import { useEffect, useState } from 'react';
import { useController, usePane } from './pane-context';

/** The title of a rule by its code; the code itself while the rules load. */
export function useRuleTitles(): (code: string) => string {
  const controller = useController();
  const language = usePane((state) => state.appearance.language);
  const [titles, setTitles] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    let left = false;
    controller.session.engine().then(
      ({ ALL_RULES }) => {
        if (!left) setTitles(new Map(ALL_RULES.map(({ code, title }) => [code, title[language]])));
      },
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [controller, language]);
  return (code) => titles.get(code) ?? code;
}
