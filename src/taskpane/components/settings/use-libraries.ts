import { useEffect, useState } from 'react';
import type { IndicatorLibrary } from '../../../library';
import { useController, usePane } from '../pane-context';

export interface Libraries {
  /** Entries of the built-in one. */
  readonly standard: number;
  readonly own: IndicatorLibrary | null;
}

/** The libraries there are; null while they are on their way. */
export function useLibraries(): Libraries | null {
  const controller = useController();
  const edition = usePane((state) => state.libraryEdition);
  const [libraries, setLibraries] = useState<Libraries | null>(null);
  useEffect(() => {
    let left = false;
    controller.session.libraryTools().then(
      (tools) => {
        if (left) return;
        setLibraries({
          standard: tools.standardLibrary().entries.length,
          own: controller.library.own(tools),
        });
      },
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [controller, edition]);
  return libraries;
}
