/** Our own case numbers (brief C7): `CN01` + day + five digits + check. The city's number comes later, from the city (B2-46). */

/** Largest serial of a hall and day. */
export const caseSerialMax = 99_999;

/** `hall` is the hall's two digits, `day` is `2026-11-23`, `serial` counts from 1. */
export function caseNumber(hall: string, day: string, serial: number): string {
  const digits = `${hall}${day.replaceAll('-', '')}${String(serial).padStart(5, '0')}`;
  return `CN${digits}${checkOf(digits)}`;
}

export function isCaseNumber(text: string): boolean {
  const [, digits, check] = /^CN(\d{15})([\dX])$/.exec(text) ?? [];
  return digits !== undefined && checkOf(digits) === check;
}

/** ISO 7064 MOD 11-2 over any number of digits. */
function checkOf(digits: string): string {
  let rest = 0;
  for (const digit of digits) rest = ((rest + Number(digit)) * 2) % 11;
  return '0123456789X'.charAt((12 - rest) % 11);
}
