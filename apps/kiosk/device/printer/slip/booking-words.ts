/** What the slip of an appointment says by itself, in three languages. */
import type { SlipLanguage } from './slip.ts';

type BookingWords = {
  readonly title: string;
  readonly reprint: string;
  readonly inspection: string;
  readonly place: string;
  readonly service: string;
  readonly code: string;
  readonly bring: string;
  readonly come: string;
  /** Instead of coming: the inspector does. */
  readonly stay: string;
  readonly cancel: string;
  readonly scan: string;
  readonly scanInspection: string;
};

export const bookingWords: Readonly<Record<SlipLanguage, BookingWords>> = {
  zh: {
    title: '预约单',
    reprint: '补打',
    inspection: '上门核查预约单',
    place: '地点',
    service: '事项',
    code: '预约码',
    bring: '请带好',
    come: '到大厅后在自助机点“我有预约”，刷身份证、扫码或输入预约码签到，不用再选事项。',
    stay: '核查人员到您的地点来，您不用来大厅。请按时留人在场，备好材料。',
    cancel: '来不了，请提前取消，把时间让给别人。',
    scan: '手机扫码可查看、改时间、取消',
    scanInspection: '手机扫码可查看、取消',
  },
  en: {
    title: 'APPOINTMENT',
    reprint: 'REPRINT',
    inspection: 'INSPECTION ON SITE',
    place: 'Place',
    service: 'Service',
    code: 'Appointment code',
    bring: 'Please bring',
    come: 'In the hall, press "I have an appointment" at a kiosk. Use your ID card, this QR code or the code above. Nothing has to be chosen again.',
    stay: 'The inspector comes to your premises; you need not come to the hall. Please have someone there with the papers ready.',
    cancel: 'If you cannot come, please cancel early so that others can have the time.',
    scan: 'Scan to see, move or cancel the appointment',
    scanInspection: 'Scan to see or cancel the appointment',
  },
  ja: {
    title: '予約票',
    reprint: '再発行',
    inspection: '現地確認の予約票',
    place: '場所',
    service: '手続き',
    code: '予約コード',
    bring: 'お持ちください',
    come: '会場の受付機で「予約している」を押し、身分証・QRコード・予約コードのいずれかで受付してください。手続きの選び直しは不要です。',
    stay: '担当者が現地にうかがいます。ご来館は不要です。時間内は書類を用意してお立ち会いください。',
    cancel: '来られないときは、早めに取り消してください。',
    scan: '予約の確認・変更・取消はこちら',
    scanInspection: '予約の確認・取消はこちら',
  },
};
