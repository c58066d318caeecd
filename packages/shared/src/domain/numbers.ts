/** How a ticket number reads: `A001`, four digits after 999 (design 4). */

/** Prefixes of the hall: letters without I and O; Y belongs to appointments. */
export const prefixPattern = /^[A-HJ-NP-Z]$/;

/** Appointments have one series in the whole hall, so that people waiting see why Y003 goes before A010. */
export const appointmentPrefix = 'Y';

/** `A` and 7 → `A007`; the 1,000th is `A1000`. */
export function ticketNumber(prefix: string, serial: number): string {
  return `${prefix}${String(serial).padStart(3, '0')}`;
}
