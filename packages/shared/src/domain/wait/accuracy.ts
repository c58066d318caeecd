/** How true the announced waits were: each person's wait against what he was told. */
import type { Wait } from '../../protocol/wait.ts';
import { displayWait } from '../wait-display.ts';

/** Somebody who was told a wait, was called once, and served. */
export type ComparedWait = {
  readonly queueId: string;
  /** Hour of the day in which the number was taken. */
  readonly hour: number;
  readonly announced: NonNullable<Wait>;
  readonly waitedMinutes: number;
};
/** Means over the people of a line, minutes. */
export type AccuracyLine = {
  readonly people: number;
  readonly announcedP50Minutes: number;
  readonly announcedP90Minutes: number;
  readonly waitedMinutes: number;
  /** Announced less waited: above zero, too long was announced. */
  readonly biasMinutes: number;
  readonly meanAbsoluteErrorMinutes: number;
  /** Share of people who waited no longer than their P90; near 0.9 where the range is right. */
  readonly withinP90: number;
  /** Share of people who waited no longer than the range they were shown says (B4-76): a free window is shown as five minutes. */
  readonly withinShown: number;
};
export type WaitAccuracy = {
  readonly all: AccuracyLine | null;
  readonly byQueue: readonly (AccuracyLine & { readonly queueId: string })[];
  readonly byHour: readonly (AccuracyLine & { readonly hour: number })[];
  readonly byQueueAndHour: readonly (AccuracyLine & { readonly queueId: string; readonly hour: number })[];
};

export function waitAccuracy(compared: readonly ComparedWait[]): WaitAccuracy {
  const lines = <K>(keyOf: (each: ComparedWait) => string, name: (first: ComparedWait) => K) =>
    [...Map.groupBy(compared, keyOf).values()].flatMap((group) => {
      const [first] = group;
      return first ? [{ ...name(first), ...lineOf(group) }] : [];
    });
  const byHour = lines(
    ({ hour }) => String(hour),
    ({ hour }) => ({ hour }),
  );
  return {
    all: compared.length === 0 ? null : lineOf(compared),
    byQueue: lines(
      ({ queueId }) => queueId,
      ({ queueId }) => ({ queueId }),
    ),
    byHour: byHour.toSorted((left, right) => left.hour - right.hour),
    byQueueAndHour: lines(
      ({ queueId, hour }) => `${queueId} ${hour}`,
      ({ queueId, hour }) => ({ queueId, hour }),
    ),
  };
}

function lineOf(group: readonly ComparedWait[]): AccuracyLine {
  const mean = (value: (each: ComparedWait) => number) =>
    group.reduce((sum, each) => sum + value(each), 0) / group.length;
  return {
    people: group.length,
    announcedP50Minutes: mean(({ announced }) => announced.p50Minutes),
    announcedP90Minutes: mean(({ announced }) => announced.p90Minutes),
    waitedMinutes: mean(({ waitedMinutes }) => waitedMinutes),
    biasMinutes: mean(({ announced, waitedMinutes }) => announced.p50Minutes - waitedMinutes),
    meanAbsoluteErrorMinutes: mean(({ announced, waitedMinutes }) =>
      Math.abs(announced.p50Minutes - waitedMinutes),
    ),
    withinShown: mean(({ announced, waitedMinutes }) =>
      waitedMinutes <= (displayWait(announced)?.toMinutes ?? 0) ? 1 : 0,
    ),
    withinP90: mean(({ announced, waitedMinutes }) => (waitedMinutes <= announced.p90Minutes ? 1 : 0)),
  };
}
