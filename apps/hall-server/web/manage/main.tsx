/** Starts the manager's console: words first, then the page. */
import { calendars } from '@yiting/shared/text/calendars/area.ts';
import { manage } from '@yiting/shared/text/manage/area.ts';
import { mandates } from '@yiting/shared/text/mandates/area.ts';
import { order } from '@yiting/shared/text/order/area.ts';
import { paper } from '@yiting/shared/text/paper/area.ts';
import { startWords } from '@yiting/shared/text/start-words.ts';
import { voice } from '@yiting/shared/text/voice/area.ts';
import { waits } from '@yiting/shared/text/waits/area.ts';
import '@yiting/shared/ui/fonts.css';
import '@yiting/shared/ui/tokens.css';
import { createRoot } from 'react-dom/client';
import { readLanguage } from './language.ts';
import './manage.css';
import { ManageConsole } from './manage-console.tsx';

await startWords({ calendars, manage, mandates, order, paper, voice, waits }, readLanguage());
const root = document.getElementById('root');
if (root) createRoot(root).render(<ManageConsole />);
