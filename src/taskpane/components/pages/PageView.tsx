import type { Page } from '../../store';
import { DraftPage } from './DraftPage';
import { NotRunPage } from './NotRunPage';
import { RulePage } from './RulePage';
import { SafeFixesPage } from './SafeFixesPage';
import { SetAsidePage } from './SetAsidePage';

export default function PageView({ page }: { readonly page: Page }) {
  switch (page.kind) {
    case 'rule':
      return <RulePage key={page.code} code={page.code} />;
    case 'safeFixes':
      return <SafeFixesPage />;
    case 'setAside':
      return <SetAsidePage />;
    case 'draft':
      return <DraftPage />;
    case 'notRun':
      return <NotRunPage />;
  }
}
