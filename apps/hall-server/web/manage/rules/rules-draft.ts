/** Booking rules while they are edited: one value changed at its path, and what is wrong found at its path. */
import {
  type BookingRules,
  bookingRulesSchema,
  queueRulesSchema,
} from '@yiting/shared/domain/slots/rules.ts';

export type Path = readonly (string | number)[];
export type RuleProblem = {
  readonly path: string;
  readonly code: 'tooSmall' | 'tooBig' | 'notWhole' | 'missing' | 'coolingOrder' | 'wrong';
  /** The bound that was crossed. */
  readonly bound: number;
};

export const defaults: BookingRules = bookingRulesSchema.parse({});

/** A queue that is opened for booking begins with the brief's figures. */
export function newQueueRules(queueId: string): BookingRules['queues'][number] {
  return queueRulesSchema.parse({ queueId });
}
export const queueDefaults = newQueueRules('queue');

/** The same rules with another value at a path; undefined takes it out. */
export function changeAt(rules: BookingRules, path: Path, value: unknown): BookingRules {
  return replaced(rules, path, value) as BookingRules;
}

function replaced(whole: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(whole))
    return whole.map((each: unknown, index) => (index === key ? replaced(each, rest, value) : each));
  const before = (whole ?? {}) as Record<string, unknown>;
  const { [String(key)]: old, ...others } = before;
  const next = replaced(old, rest, value);
  return next === undefined ? others : { ...before, [String(key)]: next };
}

/** The hall has the same rules and the last word. */
export function problemsOf(rules: BookingRules): readonly RuleProblem[] {
  const read = bookingRulesSchema.safeParse(rules);
  if (read.success) return [];
  return read.error.issues.map((issue) => {
    const path = issue.path.join('.');
    if (path === 'coolingMinutes') return { path, code: 'coolingOrder', bound: 0 };
    if (issue.code === 'too_small')
      return { path, code: issue.origin === 'string' ? 'missing' : 'tooSmall', bound: Number(issue.minimum) };
    if (issue.code === 'too_big') return { path, code: 'tooBig', bound: Number(issue.maximum) };
    if (issue.code === 'invalid_type') return { path, code: 'notWhole', bound: 0 };
    return { path, code: issue.code === 'invalid_format' ? 'missing' : 'wrong', bound: 0 };
  });
}
