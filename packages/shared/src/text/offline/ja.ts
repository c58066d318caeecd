import type { Same } from '../area.ts';
import type { zh } from './zh.ts';

export const ja: Same<typeof zh> = {
  banner: 'ただいま通信が切れていますが、番号はお取りいただけます（オフライン番号）',
  bannerHint: '待ち人数と待ち時間は現在分かりません',
  before: 'オフライン番号をお渡しします。通信が戻ると、お取りになった時刻で順番に入ります。',
  take: 'オフライン番号を取る',
  mark: 'オフライン',
  aheadUnknown: '不明',
  waitHere: 'オフライン番号です。通信が戻ると自動で順番に入ります。画面をご覧ください。',
  notes: '確認が必要なオフライン番号',
  noteTaken: '{{day}} {{time}} 受付',
  calledAs: '呼び出しは {{number}}',
  settle: '対応済み',
  reason: {
    numberTwice: '同じ番号の控えが 2 枚あり、後の方を別の番号にしました',
    leaseVoid: '締め時に失効した番号です。改めて順番に入れました',
    leaseUnknown: 'この番号枠の記録がありません。順番に入れました',
    dayOver: '受付日が終了しています。順番に入っていません',
    queueGone: 'この受付はなくなりました。順番に入っていません',
    notTakenHere: 'その場所または時間には発券できない番号です。順番に入っていません',
    otherCalled: '同じ方の別の番号が窓口で呼ばれています',
  },
};
