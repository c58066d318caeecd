/** An appointment as a calendar file (RFC 5545) that every phone's calendar takes. */

export type CalendarEntry = {
  /** Stays the same when the appointment is moved, so that the calendar changes its entry instead of adding one. */
  readonly id: string;
  /** Instants, ms. */
  readonly at: number;
  readonly endsAt: number;
  readonly madeAt: number;
  readonly summary: string;
  readonly place: string;
  readonly description: string;
};

const remindMinutes = 60;
/** Longest line, in bytes of UTF-8, without its end. */
const lineBytesMax = 75;

export function writeCalendarFile(entry: CalendarEntry): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Yiting//Appointment//ZH',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${entry.id}@yiting`,
    // A later file of the same appointment wins.
    `SEQUENCE:${Math.floor(entry.madeAt / 1_000) % 1_000_000_000}`,
    `DTSTAMP:${utcOf(entry.madeAt)}`,
    `DTSTART:${utcOf(entry.at)}`,
    `DTEND:${utcOf(entry.endsAt)}`,
    `SUMMARY:${escapeText(entry.summary)}`,
    `LOCATION:${escapeText(entry.place)}`,
    `DESCRIPTION:${escapeText(entry.description)}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escapeText(entry.summary)}`,
    `TRIGGER:-PT${remindMinutes}M`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.flatMap(fold).join('\r\n')}\r\n`;
}

/** `20261125T020000Z`: an instant, which no phone can read in a wrong zone. */
function utcOf(atMs: number): string {
  return `${new Date(atMs).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
}

/** Long lines go on in the next one, behind a space, and are cut between characters only. */
function fold(line: string): string[] {
  const encoder = new TextEncoder();
  const folded: string[] = [];
  let part = '';
  for (const character of line) {
    if (encoder.encode(part + character).length > lineBytesMax) {
      folded.push(part);
      part = ' ';
    }
    part += character;
  }
  return [...folded, part];
}
