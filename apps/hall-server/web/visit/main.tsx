/** Starts the phone page. It brings no fonts: phones have their own, and a visitor may pay for every byte. */
import '@yiting/shared/ui/tokens.css';
import './visit.css';
import './visit-rating.css';
import { languageSchema } from '@yiting/shared/basics/words.ts';
import { rating } from '@yiting/shared/text/rating/area.ts';
import { startWords } from '@yiting/shared/text/start-words.ts';
import { visit } from '@yiting/shared/text/visit/area.ts';
import { createRoot } from 'react-dom/client';
import { PhonePage } from './phone-page.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('no root in the page');
const token = location.pathname.split('/')[2] ?? '';
const spoken = languageSchema.safeParse(navigator.language.slice(0, 2));
void startWords({ rating, visit }, spoken.success ? spoken.data : 'zh').then(() =>
  createRoot(root).render(<PhonePage token={token} />),
);
