/** The report of a day as one table for the spreadsheet. */
import type { DayReport } from '@yiting/shared/protocol/queries.ts';
import type { TFunction } from '@yiting/shared/ui/translation.ts';
import type { Cell } from './csv.ts';

export type QueueName = (queueId: string) => string;

export function tableOf(t: TFunction, report: DayReport, queueName: QueueName): readonly (readonly Cell[])[] {
  const minutes = (value: number | null) => (value === null ? null : Math.round(value * 10) / 10);
  return [
    [t('manage.page.report'), report.day],
    [],
    [t('manage.report.taken'), report.taken],
    [t('manage.report.served'), report.served],
    [t('manage.report.missed'), report.missed],
    [t('manage.report.cancelled'), report.cancelled],
    [t('manage.report.voided'), report.voided],
    [t('manage.report.events'), report.events],
    [t('manage.report.meanWaitMinutes'), minutes(report.meanWaitMinutes)],
    [t('manage.report.p90WaitMinutes'), minutes(report.p90WaitMinutes)],
    [t('manage.report.meanServiceMinutes'), minutes(report.meanServiceMinutes)],
    [],
    [t('manage.report.hour'), t('manage.report.taken'), t('manage.report.served')],
    ...report.byHour.map((each) => [`${each.hour}:00`, each.taken, each.served]),
    [],
    [
      t('manage.report.queue'),
      t('manage.report.taken'),
      t('manage.report.served'),
      t('manage.report.meanWaitMinutes'),
    ],
    ...report.byQueue.map((each) => [
      queueName(each.queueId),
      each.taken,
      each.served,
      minutes(each.meanWaitMinutes),
    ]),
    [],
    [t('manage.report.grade'), t('manage.report.count')],
    ...report.grades.map((each) => [sayGrade(t, each.grade), each.count]),
  ];
}

/** The national words of the five grades (B1-1). */
export function sayGrade(t: TFunction, grade: number): string {
  const say = t as (key: string) => string;
  return say(`manage.report.grades.${grade}`);
}
