/** Opening hours while they are edited: every weekday has its row, and what is wrong is found before anything is sent. */
import { type Opening, openingSchema, type Span } from '@yiting/shared/domain/calendar/opening.ts';

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
export type Exception = Opening['exceptions'][number];

export type OpeningProblem = {
  readonly code: 'timeMissing' | 'endsBefore' | 'overlap' | 'datesWrong' | 'tooMuch';
  /** One of the two is named. */
  readonly weekday?: number;
  /** Its place in the list, from 0. */
  readonly exception?: number;
};

export const closedWeek: Opening = { weekly: [], exceptions: [] };

export function spansOf(opening: Opening, weekday: number): readonly Span[] {
  return opening.weekly.find((day) => day.weekday === weekday)?.spans ?? [];
}

export function withSpans(opening: Opening, weekday: number, spans: readonly Span[]): Opening {
  const others = opening.weekly.filter((day) => day.weekday !== weekday);
  const days = spans.length === 0 ? others : [...others, { weekday, spans: [...spans] }];
  return { ...opening, weekly: days.toSorted((left, right) => left.weekday - right.weekday) };
}

/** The hall has the same rules and the last word; here each problem gets its place. */
export function problemsOf(opening: Opening): readonly OpeningProblem[] {
  const read = openingSchema.safeParse(opening);
  if (read.success) return [];
  const problems = read.error.issues.map(({ path, code }): OpeningProblem => {
    const [list, index] = path;
    const place =
      list === 'weekly'
        ? { weekday: opening.weekly[Number(index)]?.weekday ?? 0 }
        : { exception: Number(index) };
    return { code: codeOf(path, code), ...place };
  });
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

function codeOf(path: readonly PropertyKey[], issue: string): OpeningProblem['code'] {
  const last = path.at(-1);
  if (issue === 'too_big') return 'tooMuch';
  if (last === 'spans') return 'overlap';
  const isTime = path.includes('spans');
  if (last === 'from' || last === 'to') return isTime ? 'timeMissing' : 'datesWrong';
  return isTime ? 'endsBefore' : 'datesWrong';
}
