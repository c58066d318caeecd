/** The part of the phone page about appointments, loaded when there is one: its styles come with it. */
import '../book/book.css';

export { Appointment } from './appointment.tsx';
