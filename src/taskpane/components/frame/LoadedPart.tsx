import { Button } from '@fluentui/react-components';
import { Component, lazy, Suspense, useState, type ComponentType, type ReactNode } from 'react';
import { useTexts } from '../pane-context';
import { StateView } from './StateView';

interface Props<Given extends object> {
  /** Where the part is; the same function every time. */
  readonly load: () => Promise<{ readonly default: ComponentType<Given> }>;
  readonly given: Given;
}

/** A part of the pane that is loaded when it is first shown. Where its file is missing it says so, and the rest works on. */
export function LoadedPart<Given extends object>({ load, given }: Props<Given>) {
  const texts = useTexts();
  // A part that failed stays failed; each attempt has one of its own.
  const [{ at, Part }, setAttempt] = useState(() => ({ at: 0, Part: lazy(load) as ComponentType<Given> }));
  const retry = () => setAttempt({ at: at + 1, Part: lazy(load) as ComponentType<Given> });
  const failed = (
    <StateView words={texts.faults.partNotLoaded}>
      <Button onClick={retry}>{texts.retry}</Button>
    </StateView>
  );
  return (
    <FaultBoundary key={at} instead={failed}>
      <Suspense fallback={<p className="hint">{texts.loading}</p>}>
        <Part {...given} />
      </Suspense>
    </FaultBoundary>
  );
}

interface BoundaryProps {
  readonly instead: ReactNode;
  readonly children: ReactNode;
}

/** React has no other form for this than a class. */
class FaultBoundary extends Component<BoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.instead : this.props.children;
  }
}
