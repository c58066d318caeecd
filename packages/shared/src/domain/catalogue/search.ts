/** Finding an item by what people type: characters, pinyin, initials, what it is commonly called, English, Japanese. */
import type { Language } from '../../basics/words.ts';
import type { CatalogueItem } from './item.ts';

const resultsMax = 50;

/** The items that fit every word of the query, best first; ties by code. Empty for a blank query. */
export function searchCatalogue(
  items: readonly CatalogueItem[],
  query: string,
  language: Language,
): CatalogueItem[] {
  const words = query
    .split(/\s+/)
    .map(normalise)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const whole = normalise(query);
  const ranked = items.flatMap((item) => {
    const ranks = words.map((word) => rankOf(item, word, language));
    const worst = Math.min(rankOf(item, whole, language), Math.max(...ranks));
    return Number.isFinite(worst) ? [{ item, rank: worst }] : [];
  });
  ranked.sort((left, right) => left.rank - right.rank || (left.item.code < right.item.code ? -1 : 1));
  return ranked.slice(0, resultsMax).map(({ item }) => item);
}

/** Full and half width alike, no case, no punctuation. */
function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** 0 is the same name, larger is farther, Infinity is no fit. */
function rankOf(item: CatalogueItem, word: string, language: Language): number {
  const names = [item.name[language], item.name.zh, item.name.en, item.name.ja].filter(
    (name) => name !== undefined,
  );
  const byName = Math.min(...names.map((name) => fit(normalise(name), word)));
  const byAlias = Math.min(
    ...item.aliases.map((alias) => fit(normalise(alias), word) + 0.5),
    Number.POSITIVE_INFINITY,
  );
  const bySound = /^[a-z0-9]+$/.test(word)
    ? Math.min(...item.search.map((sound) => soundFit(sound, word)), Number.POSITIVE_INFINITY)
    : Number.POSITIVE_INFINITY;
  const byDepartment = normalise(item.department).includes(word) ? 9 : Number.POSITIVE_INFINITY;
  return Math.min(byName, byAlias, bySound, byDepartment);
}

function fit(name: string, word: string): number {
  if (name === word) return 0;
  if (name.startsWith(word)) return 1;
  return name.includes(word) ? 3 : Number.POSITIVE_INFINITY;
}

function soundFit({ pinyin, initials }: { pinyin: string; initials: string }, word: string): number {
  if (pinyin === word || initials === word) return 1.5;
  if (initials.startsWith(word) || pinyin.startsWith(word)) return 2;
  if (word.length >= 2 && initials.includes(word)) return 4;
  return word.length >= 3 && pinyin.includes(word) ? 5 : Number.POSITIVE_INFINITY;
}
