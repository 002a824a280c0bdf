import type { KeyboardEvent, RefObject } from 'react';

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Arrow up and down go from card to card; Tab goes through what a card offers. */
export function useListKeys(list: RefObject<HTMLElement | null>): (event: KeyboardEvent) => void {
  return (event) => {
    const step = STEPS[event.key];
    const target = event.target;
    if (step === undefined || !(target instanceof HTMLElement) || target instanceof HTMLInputElement) return;
    const cards = [...(list.current?.querySelectorAll<HTMLElement>('[data-key]') ?? [])];
    const card = target.closest<HTMLElement>('[data-key]');
    if (!card) return;
    const next = cards[cards.indexOf(card) + step]?.querySelector<HTMLElement>('[data-card-focus]');
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
}
