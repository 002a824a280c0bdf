import { Button } from '@fluentui/react-components';
import { ArrowLeft16Regular } from '@fluentui/react-icons/svg/arrow-left';
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useDispatch, useTexts } from '../pane-context';

/** A page above the tab: its title, the way back (also Escape), and the focus on it while it is open. */
export function PageFrame({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const dispatch = useDispatch();
  const texts = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const close = () => dispatch({ type: 'pageClosed' });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  };
  return (
    <section className="page" onKeyDown={onKeyDown}>
      <div className="page-head">
        <Button size="small" appearance="subtle" icon={<ArrowLeft16Regular />} onClick={close}>
          {texts.back}
        </Button>
        <h2 className="page-title" ref={heading} tabIndex={-1}>
          {title}
        </h2>
      </div>
      {children}
    </section>
  );
}
