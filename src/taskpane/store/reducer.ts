import type { Review } from '../../assistant';
import type { Selection } from '../../hosts/host';
import type { Appearance } from './appearance';
import type { Filters } from './filters';
import type { ActionName, CheckStatus, LibraryStatus, Notice, Page, PaneState, Scope, Tab } from './state';

export type PaneAction =
  | { readonly type: 'appearanceChosen'; readonly appearance: Appearance }
  | { readonly type: 'tabChosen'; readonly tab: Tab }
  | { readonly type: 'pageOpened'; readonly page: Page }
  | { readonly type: 'pageClosed' }
  | { readonly type: 'scopeChosen'; readonly scope: Scope }
  | { readonly type: 'checkMoved'; readonly check: CheckStatus }
  | { readonly type: 'checked'; readonly review: Review; readonly undoable: string | null }
  | { readonly type: 'workbookChanged' }
  | { readonly type: 'selected'; readonly selection: Selection | null; readonly byPane: boolean }
  | { readonly type: 'filtered'; readonly filters: Partial<Filters> }
  | { readonly type: 'findingToggled'; readonly key: string }
  | { readonly type: 'formToggled'; readonly key: string }
  | { readonly type: 'settingAside'; readonly key: string | null }
  | { readonly type: 'actionStarted'; readonly action: ActionName }
  | { readonly type: 'actionEnded'; readonly notice: Notice | null; readonly undoable: string | null }
  | { readonly type: 'noticed'; readonly notice: Notice | null }
  | { readonly type: 'libraryMoved'; readonly library: LibraryStatus }
  | { readonly type: 'profileLoaded'; readonly title: string };

/** The next state; nothing else changes it. */
export function reduce(state: PaneState, action: PaneAction): PaneState {
  switch (action.type) {
    case 'appearanceChosen':
      return { ...state, appearance: action.appearance };
    case 'tabChosen':
      return { ...state, tab: action.tab, pages: [] };
    case 'pageOpened':
      return { ...state, pages: [...state.pages, action.page] };
    case 'pageClosed':
      return { ...state, pages: state.pages.slice(0, -1) };
    case 'scopeChosen':
      return { ...state, scope: action.scope };
    case 'checkMoved':
      return { ...state, check: action.check };
    case 'checked':
      return withReview(state, action.review, action.undoable);
    case 'workbookChanged':
      return state.workbookStale ? state : { ...state, workbookStale: true };
    case 'selected':
      return { ...state, selection: action.selection, selectedByPane: action.byPane };
    case 'filtered':
      return { ...state, filters: { ...state.filters, ...action.filters } };
    case 'findingToggled':
      return { ...state, expanded: toggled(state.expanded, action.key) };
    case 'formToggled':
      return { ...state, toggledForms: toggled(state.toggledForms, action.key) };
    case 'settingAside':
      return { ...state, settingAside: action.key };
    case 'actionStarted':
      return { ...state, busy: action.action, notice: null };
    case 'actionEnded':
      return { ...state, busy: null, notice: action.notice, undoable: action.undoable };
    case 'noticed':
      return { ...state, notice: action.notice };
    case 'libraryMoved':
      return { ...state, library: action.library, libraryEdition: state.libraryEdition + 1 };
    case 'profileLoaded':
      return { ...state, profileTitle: action.title };
  }
}

function withReview(state: PaneState, review: Review, undoable: string | null): PaneState {
  return {
    ...state,
    reviews: { ...state.reviews, [review.scope]: review },
    workbookStale: review.scope === 'workbook' ? false : state.workbookStale,
    check: { kind: 'idle' },
    undoable,
  };
}

function toggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next;
}
