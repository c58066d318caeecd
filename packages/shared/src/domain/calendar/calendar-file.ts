/** A year of the State Council's calendar as a file (holiday-cn form, B7-104): taken whole, or refused with every reason. */
import { z } from 'zod';
import { failed, ok, type Result } from '../../basics/result.ts';
import { isDate, weekdayOf, yearOf } from './dates.ts';

const fileSchema = z.object({
  year: z.int().min(2_007).max(2_100),
  papers: z.array(z.string().max(500)).max(20),
  days: z
    .array(z.object({ name: z.string().trim().min(1).max(40), date: z.string(), isOffDay: z.boolean() }))
    .min(1)
    .max(120),
});
export type CalendarFile = z.infer<typeof fileSchema>;

export type CalendarProblem = {
  readonly code:
    | 'notACalendar'
    | 'dateWrong'
    | 'dateTwice'
    | 'otherYear'
    | 'festivalMissing'
    | 'nothingChanged';
  /** Which day or festival; empty where the whole file is meant. */
  readonly what: string;
};

/** The seven holidays of the State Council's regulation on public holidays. */
export const festivals = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'] as const;

export function readCalendarFile(text: string): Result<CalendarFile, readonly CalendarProblem[]> {
  const parsed = fileSchema.safeParse(parseJson(text));
  if (!parsed.success) return failed([{ code: 'notACalendar', what: where(parsed.error) }]);
  const problems = [...datesOf(parsed.data), ...festivalsOf(parsed.data)];
  return problems.length === 0 ? ok(parsed.data) : failed(problems);
}

function* datesOf({ year, days }: CalendarFile): Generator<CalendarProblem> {
  const seen = new Set<string>();
  for (const { date, isOffDay } of days) {
    if (!isDate(date)) yield { code: 'dateWrong', what: date };
    else if (seen.has(date)) yield { code: 'dateTwice', what: date };
    // A year's file may hold days of the December before: a new year's break begins there.
    else if (yearOf(date) !== year && !date.startsWith(`${year - 1}-12-`))
      yield { code: 'otherYear', what: date };
    // A working weekend that falls on a weekday was meant to be something else.
    else if (!isOffDay && weekdayOf(date) <= 5) yield { code: 'nothingChanged', what: date };
    seen.add(date);
  }
}

function* festivalsOf({ days }: CalendarFile): Generator<CalendarProblem> {
  for (const festival of festivals) {
    const short = festival.slice(0, 2);
    if (!days.some(({ name, isOffDay }) => isOffDay && name.includes(short)))
      yield { code: 'festivalMissing', what: festival };
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
}

function where(error: z.ZodError): string {
  return error.issues[0]?.path.join('.') ?? '';
}
