import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-note/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import { createRoot } from 'react-dom/client';
import { Workbench } from './components/Workbench';
import './workbench.css';
import { WorkbenchStore } from './workbench-state';

const root = document.getElementById('workbench');
if (root) createRoot(root).render(<Workbench store={new WorkbenchStore()} />);
