/** Starts the phone page. It brings no fonts: phones have their own, and a visitor may pay for every byte. */
import '@yiting/shared/ui/tokens.css';
import './visit.css';
import './visit-rating.css';
import { createRoot } from 'react-dom/client';
import { PhonePage } from './phone-page.tsx';
import { startPhoneWords } from './phone-words.ts';

const root = document.getElementById('root');
if (!root) throw new Error('no root in the page');
const token = location.pathname.split('/')[2] ?? '';
void startPhoneWords().then(() => createRoot(root).render(<PhonePage token={token} />));
