/** What messages and slips say about an appointment, in the three languages. Numbers are filled in at `{{…}}`. */
import type { Language } from '@yiting/shared/basics/words.ts';
import { weekdayOf } from '@yiting/shared/domain/calendar/dates.ts';
import type { MessageLine } from '@yiting/shared/protocol/bookings.ts';

/** An inspection is told otherwise than a visit to the hall. */
type Kind = MessageLine['kind'] | 'inspection' | 'inspectionMoved';

const texts: Readonly<Record<Language, Readonly<Record<Kind, string>>>> = {
  zh: {
    code: '【{{hall}}】预约验证码 {{sentCode}}，{{minutes}} 分钟内有效。若非本人操作，请忽略。',
    booked: '【{{hall}}】已为您约好 {{when}}，{{queue}}。预约码 {{code}}，到大厅后刷身份证或输入预约码取号。',
    inspection:
      '【{{hall}}】已为您约好 {{when}} 上门核查，{{area}}。预约码 {{code}}。届时请留人在场，不用来大厅；来不了请提前取消。',
    inspectionMoved: '【{{hall}}】您的上门核查已改到 {{when}}，{{area}}。预约码 {{code}}。届时请留人在场。',
    moved: '【{{hall}}】您的预约已改到 {{when}}，{{queue}}。预约码 {{code}}。',
    cancelled: '【{{hall}}】您 {{when}} 的预约已取消。',
    rebooked:
      '【{{hall}}】很抱歉，原预约时段不能办理，已为您改到 {{when}}，{{queue}}。预约码 {{code}}。若不方便，可改期或取消。',
    slotLost:
      '【{{hall}}】很抱歉，您 {{when}} 的预约时段不能办理，近期也没有空余时间。您到大厅时请找导办台，凭预约码 {{code}} 优先取号。',
  },
  en: {
    code: '[{{hall}}] Your booking code is {{sentCode}}, valid for {{minutes}} minutes. If you did not ask for it, please ignore it.',
    booked:
      '[{{hall}}] You are booked for {{when}}, {{queue}}. Your code is {{code}}: use it or your ID card at a kiosk in the hall.',
    inspection:
      '[{{hall}}] An inspector will visit you on {{when}}, {{area}}. Your code is {{code}}. Please have someone there; you need not come to the hall. Cancel early if it does not suit.',
    inspectionMoved:
      '[{{hall}}] The inspector will now visit you on {{when}}, {{area}}. Your code is {{code}}. Please have someone there.',
    moved: '[{{hall}}] Your appointment is now {{when}}, {{queue}}. Your code is {{code}}.',
    cancelled: '[{{hall}}] Your appointment on {{when}} has been cancelled.',
    rebooked:
      '[{{hall}}] We are sorry: your time is no longer available. We have booked you for {{when}}, {{queue}}, code {{code}}. You can change or cancel it.',
    slotLost:
      '[{{hall}}] We are sorry: your appointment on {{when}} cannot take place, and no other time is free. Please come to the guide desk with code {{code}}; you will be given priority.',
  },
  ja: {
    code: '【{{hall}}】予約の確認コードは {{sentCode}} です（{{minutes}} 分間有効）。お心当たりがない場合は破棄してください。',
    booked:
      '【{{hall}}】{{when}}、{{queue}}のご予約を承りました。予約コード {{code}}。当日は館内端末で身分証または予約コードをご利用ください。',
    inspection:
      '【{{hall}}】{{when}}、{{area}}の現地確認を承りました。予約コード {{code}}。当日は現地にお立ち会いください。ご来館は不要です。ご都合が悪い場合は早めに取り消してください。',
    inspectionMoved:
      '【{{hall}}】現地確認を {{when}}、{{area}}に変更しました。予約コード {{code}}。当日は現地にお立ち会いください。',
    moved: '【{{hall}}】ご予約を {{when}}、{{queue}} に変更しました。予約コード {{code}}。',
    cancelled: '【{{hall}}】{{when}} のご予約を取り消しました。',
    rebooked:
      '【{{hall}}】申し訳ございません。ご予約の時間に受付できなくなったため、{{when}}、{{queue}} に変更しました。予約コード {{code}}。変更・取消もできます。',
    slotLost:
      '【{{hall}}】申し訳ございません。{{when}} のご予約は受付できなくなり、代わりの空きもありません。ご来館の際は案内デスクで予約コード {{code}} をお伝えください。優先してご案内します。',
  },
};

const weekdays: Readonly<Record<Language, readonly string[]>> = {
  zh: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  ja: ['(月)', '(火)', '(水)', '(木)', '(金)', '(土)', '(日)'],
};

/** `2026-11-25 周三 10:00–10:30` */
export function sayWhen(
  language: Language,
  { day, from, to }: { readonly day: string; readonly from: string; readonly to: string },
): string {
  return `${day} ${weekdays[language][weekdayOf(day) - 1]} ${from}–${to}`;
}

export function sayMessage(
  kind: Kind,
  language: Language,
  figures: Readonly<Record<string, string | number>>,
): string {
  return texts[language][kind].replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(figures[name] ?? ''));
}
