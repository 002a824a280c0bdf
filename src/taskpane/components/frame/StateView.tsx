import type { ReactNode } from 'react';
import type { Explained } from '../../texts';

/** What is the case, and what to do next. */
export function StateView({ words, children }: { readonly words: Explained; readonly children?: ReactNode }) {
  return (
    <div className="state">
      <h2 className="state-title">{words.title}</h2>
      <p>{words.next}</p>
      {children}
    </div>
  );
}
