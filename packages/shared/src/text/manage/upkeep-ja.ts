import type { Same } from '../area.ts';
import type { upkeepZh } from './upkeep-zh.ts';

export const upkeepJa: Same<typeof upkeepZh> = {
  upkeep: {
    heading: '発券機の自己診断と運用',
    inService: '稼働中',
    outOfService: '休止中：{{reason}}',
    since: '{{time}} から',
    stop: '休止する',
    stopOf: '休止する：{{name}}',
    why: '理由',
    resume: '再開する',
    resumeOf: '再開する：{{name}}',
    restart: '画面を再起動',
    restartOf: '画面を再起動：{{name}}',
    restartWaiting: '利用中の方が終わり次第、再起動します',
    test: 'もう一度診断',
    testOf: 'もう一度診断：{{name}}',
    testWaiting: '利用中の方が終わり次第、診断します',
    testedAt: '自己診断 {{time}}',
    neverTested: 'まだ診断していません',
    afterSession: '利用中の方が終わってから反映されます。ここから相手の画面を見たり操作したりはできません。',
    lastTicket: '最終発券 {{time}}',
    noTicket: 'まだ発券していません',
    noPage: '画面が開いていません',
    reason: { maintenance: '保守', repair: '故障', cleaning: '清掃', moved: '移設', other: 'その他' },
    line: {
      paper: {
        printed: '受付票を印刷',
        sentUnverified: '送信済み（未確認）',
        failed: '印刷できず',
        none: 'プリンターなし',
      },
      reader: {
        answers: 'リーダーは正常',
        failed: 'リーダーが応答しません',
        none: 'リーダーなし',
      },
      sound: { played: '音は正常', failed: '音が出ず', noPage: '画面が開いていません' },
      clock: { well: '時計は一致', off: '時計のずれ {{seconds}} 秒' },
      link: { well: '通信 {{ms}} ミリ秒', off: '通信が遅いか不通' },
      disk: { well: 'ディスクに余裕あり', off: 'ディスク残り {{mb}} MB' },
    },
  },
};
