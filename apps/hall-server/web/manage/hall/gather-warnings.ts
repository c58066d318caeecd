/** Warnings that say the same of many lines, as one with its lines: eighty times "default taken" helps nobody. */
import type { FileProblem } from './import-file.ts';

export type Gathered = Omit<FileProblem, 'line'> & { readonly lines: readonly number[] };

/** In the order of their first line. What a cell holds (`words`) is kept only where all of them hold the same. */
export function gatherWarnings(warnings: readonly FileProblem[]): readonly Gathered[] {
  const gathered = new Map<string, Gathered>();
  for (const { line, ...warning } of warnings) {
    const key = JSON.stringify([warning.reason, warning.column]);
    const before = gathered.get(key);
    const lines = typeof line === 'number' ? [line] : [];
    const words = !before || before.words === warning.words ? warning.words : undefined;
    gathered.set(key, { ...warning, words, lines: [...(before?.lines ?? []), ...lines] });
  }
  return [...gathered.values()];
}

/** `2–85`, `3, 9, 12`; long lists are cut with their count left to read. */
export function sayLines(lines: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const line of lines) {
    const last = ranges.at(-1);
    if (last && line === last[1] + 1) last[1] = line;
    else ranges.push([line, line]);
  }
  const said = ranges.slice(0, rangesMax).map(([from, to]) => (from === to ? String(from) : `${from}–${to}`));
  return said.join(', ') + (ranges.length > rangesMax ? ` … (${lines.length})` : '');
}

const rangesMax = 6;
