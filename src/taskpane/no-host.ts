import type { TextStore } from '../assistant';
import { readAppearance } from './store';
import './styles/pane.css';
import { textsOf } from './texts';

/** What stands in the page when it is opened by itself: without a spreadsheet there is nothing to check. */
export function showNoHost(element: HTMLElement, store: TextStore): void {
  const { title, next } = textsOf(readAppearance(store).language).noHost;
  const heading = document.createElement('h1');
  heading.className = 'state-title';
  heading.textContent = title;
  const words = document.createElement('p');
  words.textContent = next;
  const view = document.createElement('main');
  view.className = 'state no-host';
  view.append(heading, words);
  element.replaceChildren(view);
}
