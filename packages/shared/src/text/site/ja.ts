import type { Same } from '../area.ts';
import type { zh } from './zh.ts';

export const ja: Same<typeof zh> = {
  inHall: '番号はホールで',
  closedTitle: 'ただいま時間外です',
  opensToday: '本日 {{from}} に始まります',
  opensOn: '{{weekday}} {{from}} に始まります',
  weekday: {
    monday: '月曜日',
    tuesday: '火曜日',
    wednesday: '水曜日',
    thursday: '木曜日',
    friday: '金曜日',
    saturday: '土曜日',
    sunday: '日曜日',
  },
  items: 'ここでできる手続き',
  guides: '手続きの案内',
  guidesOnly: 'ここでは手続きの案内をご覧いただけます。番号はホールでお取りください。',
  noSlip: 'ここでは番号票を印刷しません。画面の番号をお控えください。',
  elsewhere: '行政サービスホールへお越しください。',
  outReason: {
    maintenance: '保守作業中です。しばらくしてからお越しください。',
    repair: '故障のため修理中です。',
    cleaning: '清掃中です。まもなく再開します。',
    moved: 'この端末は移設中です。',
    other: 'ただいまご利用いただけません。',
  },
};
