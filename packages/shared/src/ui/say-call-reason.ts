/** The reason of a call in one sentence, for officer, visitor and manager alike. */
import type { TFunction } from 'i18next';
import type { CallReason } from '../protocol/call-reason.ts';
import { sayTime } from './say.ts';

/** `预约 10:10 · 已等 23 分钟 · 计提前 20 分钟；若不计提前，应叫 A010` */
export function sayCallReason(t: TFunction, reason: CallReason, timeZone: string): string {
  const kind = t(`common.ticketClass.${reason.class}`);
  const parts: string[] = [
    reason.appointmentAt === null
      ? kind
      : t('order.classAt', { class: kind, time: sayTime(reason.appointmentAt, timeZone) }),
    t('order.waited', { minutes: reason.waitedMinutes }),
  ];
  if (reason.beforeSlot) parts.push(t('order.beforeSlot'));
  else if (reason.headStartMinutes > 0)
    parts.push(t('order.headStart', { minutes: reason.headStartMinutes }));
  if (reason.penaltyMinutes > 0) parts.push(t('order.penalty', { minutes: reason.penaltyMinutes }));
  if (reason.how === 'addressed') parts.push(t('order.addressed'));
  if (reason.how === 'chosen') parts.push(t('order.chosen'));
  const said = parts.join(' · ');
  if (reason.passedOver === null) return said;
  const { number } = reason.passedOver;
  return reason.how === 'chosen'
    ? t('order.byTheRule', { reason: said, number })
    : t('order.withoutHeadStarts', { reason: said, number });
}
