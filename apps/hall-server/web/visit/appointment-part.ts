/** The part of the phone page about appointments, loaded when there is one: its words and styles come with it. */
import { bookOnline } from '@yiting/shared/text/bookOnline/area.ts';
import { addWords } from '@yiting/shared/text/start-words.ts';
import '../book/book.css';
import { Appointment } from './appointment.tsx';

addWords({ bookOnline });

export { Appointment };
