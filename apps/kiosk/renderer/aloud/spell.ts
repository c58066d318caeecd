/** `A001` → `A 0 0 1`: said one by one (B4-77). */
export function spell(number: string): string {
  return [...number].join(' ');
}

/** The end of a number that is shown masked: the only part of it that is said. */
export function tailOf(masked: string): string {
  return spell(/[^*]*$/.exec(masked)?.[0] ?? '');
}
