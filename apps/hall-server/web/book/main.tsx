/** Starts the page where a phone books. Like the page behind a slip it brings no fonts. */
import '@yiting/shared/ui/tokens.css';
import '../visit/visit.css';
import './book.css';
import { languageSchema } from '@yiting/shared/basics/words.ts';
import { bookOnline } from '@yiting/shared/text/bookOnline/area.ts';
import { startWords } from '@yiting/shared/text/start-words.ts';
import { createRoot } from 'react-dom/client';
import { BookPage } from './book-page.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('no root in the page');
const spoken = languageSchema.safeParse(navigator.language.slice(0, 2));
void startWords({ bookOnline }, spoken.success ? spoken.data : 'zh').then(() =>
  createRoot(root).render(<BookPage />),
);
