/** Starts the page of the first run. */
import '@yiting/shared/ui/tokens.css';
import '@yiting/shared/ui/fonts.css';
import '../styles/frame.css';
import '../styles/acts.css';
import '../styles/identity.css';
import '../styles/first-run.css';
import { firstRun } from '@yiting/shared/text/firstRun/area.ts';
import { startWords } from '@yiting/shared/text/start-words.ts';
import { terminal } from '@yiting/shared/text/terminal/area.ts';
import { createRoot } from 'react-dom/client';
import { FirstRun } from './first-run.ts';
import { Wizard } from './wizard.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('no root in the page');
void startWords({ firstRun, terminal }, 'zh').then(() =>
  createRoot(root).render(<Wizard host={new FirstRun(location.origin)} />),
);
