/** Starts the staff app. */
import '@yiting/shared/ui/tokens.css';
import '@yiting/shared/ui/fonts.css';
import './counter.css';
import './sign-in.css';
import './window/window-desk.css';
import './panel.css';
import './guide/guide-desk.css';
import './guide/help-calls.css';
import { documents } from '@yiting/shared/text/documents/area.ts';
import { everybody } from '@yiting/shared/text/everybody/area.ts';
import './guide/offline-notes.css';
import './order.css';
import './window/case/case.css';
import './window/case/form/form.css';
import './window/case/materials.css';
import './window/case/outcomes.css';
import './window/case/approval.css';
import './guide/bookings.css';
import { bookingDesk } from '@yiting/shared/text/bookingDesk/area.ts';
import { guideDesk } from '@yiting/shared/text/guide/area.ts';
import { intake } from '@yiting/shared/text/intake/area.ts';
import { offline } from '@yiting/shared/text/offline/area.ts';
import { order } from '@yiting/shared/text/order/area.ts';
import { paper } from '@yiting/shared/text/paper/area.ts';
import { review } from '@yiting/shared/text/review/area.ts';
import { startWords } from '@yiting/shared/text/start-words.ts';
import { windowDesk } from '@yiting/shared/text/window/area.ts';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { readLanguage } from './language.ts';

const root = document.getElementById('root');
if (!root) throw new Error('no root in the page');
void startWords(
  {
    window: windowDesk,
    guide: guideDesk,
    offline,
    order,
    paper,
    everybody,
    review,
    documents,
    intake,
    bookingDesk,
  },
  readLanguage(),
).then(() => createRoot(root).render(<App />));
