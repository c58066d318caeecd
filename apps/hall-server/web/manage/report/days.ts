/** Days of the hall as `2026-11-23`, by its own time zone. */

export function dayOf(atMs: number, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(atMs);
}

/** The day so many days later; negative for earlier. */
export function moveDay(day: string, by: number): string {
  const noon = Date.parse(`${day}T12:00:00Z`);
  return new Date(noon + by * 86_400_000).toISOString().slice(0, 10);
}
