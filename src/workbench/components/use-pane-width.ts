import { useCallback, useState, type KeyboardEvent, type PointerEvent } from 'react';

/** Pixels. The pane works from 320 on. */
const LEAST = 320;
const GREATEST = 720;
const USUAL = 400;
const STEP = 20;

export interface PaneWidth {
  readonly width: number;
  /** For the separator between grid and pane. */
  readonly separator: {
    readonly 'aria-valuenow': number;
    readonly 'aria-valuemin': number;
    readonly 'aria-valuemax': number;
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  };
}

/** The width of the pane, by mouse or arrow keys. */
export function usePaneWidth(): PaneWidth {
  const [width, setWidth] = useState(USUAL);
  const resize = useCallback((wanted: number) => setWidth(Math.max(LEAST, Math.min(GREATEST, wanted))), []);
  return {
    width,
    separator: {
      'aria-valuenow': width,
      'aria-valuemin': LEAST,
      'aria-valuemax': GREATEST,
      onPointerDown: (event) => event.currentTarget.setPointerCapture(event.pointerId),
      onPointerMove: (event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) resize(window.innerWidth - event.clientX);
      },
      onKeyDown: (event) => {
        if (event.key === 'ArrowLeft') resize(width + STEP);
        if (event.key === 'ArrowRight') resize(width - STEP);
      },
    },
  };
}
