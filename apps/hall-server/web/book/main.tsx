/** Starts the page where a phone books. Like the page behind a slip it brings no fonts. */
import '@yiting/shared/ui/tokens.css';
import '../visit/visit.css';
import './book.css';
import { createRoot } from 'react-dom/client';
import { startPhoneWords } from '../visit/phone-words.ts';
import { BookPage } from './book-page.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('no root in the page');
void startPhoneWords().then(() => createRoot(root).render(<BookPage />));
