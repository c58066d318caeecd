/** Starts the kiosk page. */
import '@yiting/shared/ui/tokens.css';
import '@yiting/shared/ui/fonts.css';
import './styles/frame.css';
import './styles/choose.css';
import './styles/acts.css';
import './styles/guide.css';
import './styles/identity.css';
import './styles/identify.css';
import './styles/number.css';
import './styles/notices.css';
import './styles/everybody.css';
import './styles/lowered-typing.css';
import './styles/offline.css';
import './styles/booking.css';
import './styles/landscape.css';
import { aloud } from '@yiting/shared/text/aloud/area.ts';
import { booking } from '@yiting/shared/text/booking/area.ts';
import { everybody } from '@yiting/shared/text/everybody/area.ts';
import { identity } from '@yiting/shared/text/identity/area.ts';
import { kiosk } from '@yiting/shared/text/kiosk/area.ts';
import { offline } from '@yiting/shared/text/offline/area.ts';
import { site } from '@yiting/shared/text/site/area.ts';
import { startWords } from '@yiting/shared/text/start-words.ts';
import { terminal } from '@yiting/shared/text/terminal/area.ts';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { Device } from './device.ts';

const root = document.getElementById('root');
if (!root) throw new Error('no root in the page');
void startWords({ kiosk, booking, identity, offline, everybody, aloud, site, terminal }, 'zh').then(() =>
  createRoot(root).render(<App device={new Device(location.origin)} />),
);
