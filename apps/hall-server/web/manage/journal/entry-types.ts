/** What the journal can say, in words: for its lines, and for the choice of what to read. */
import type { TFunction } from '@yiting/shared/ui/translation.ts';

/** Every type that has words, in their order. */
export function entryTypes(t: TFunction): readonly string[] {
  const read = t as (key: string, options: { returnObjects: true }) => Readonly<Record<string, object>>;
  return Object.entries(read('manage.entry', { returnObjects: true })).flatMap(([area, names]) =>
    Object.keys(names).map((name) => `${area}.${name}`),
  );
}

/** A type without words, of a newer program, is shown as it is. */
export function sayEntryType(t: TFunction, type: string): string {
  const say = t as (key: string, options: { defaultValue: string }) => string;
  return say(`manage.entry.${type}`, { defaultValue: type });
}
