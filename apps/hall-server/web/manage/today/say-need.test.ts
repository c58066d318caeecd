import type { Language } from '@yiting/shared/basics/words.ts';
import type { Need } from '@yiting/shared/protocol/views/screens.ts';
import type { ManageView } from '@yiting/shared/protocol/views.ts';
import { manage } from '@yiting/shared/text/manage/area.ts';
import { startWords } from '@yiting/shared/text/start-words.ts';
import { getI18n } from '@yiting/shared/ui/translation.ts';
import { beforeAll, expect, test, vi } from 'vitest';
import { sayNeed } from './say-need.ts';

const queues: ManageView['queues'] = [
  {
    queueId: 'b',
    prefix: 'B',
    name: { zh: '个人综合', en: 'Personal affairs', ja: '個人総合' },
    state: 'open',
    waiting: 9,
    longestSince: null,
    wait: null,
    windowNumbers: [3],
    openWindows: 1,
    zoneId: 'z',
  },
];

beforeAll(async () => {
  vi.stubGlobal('document', { documentElement: { lang: '' } });
  await startWords({ manage }, 'zh');
});

function say(language: Language, kind: Need['kind'], detail: Need['detail']) {
  const need: Need = { needId: 'n', kind, urgent: false, at: 0, detail };
  return sayNeed(getI18n().getFixedT(language), language, need, { queues });
}

test('a long wait names the queue in the language of the page', () => {
  expect(say('zh', 'longWait', { prefix: 'B', minutes: 34 }).title).toBe('B 个人综合 已等 34 分钟');
  expect(say('en', 'longWait', { prefix: 'B', minutes: 34 }).title).toBe('B Personal affairs: 34 min wait');
  expect(say('ja', 'longWait', { prefix: 'B', minutes: 34 }).title).toBe('B 個人総合 34 分待ち');
});

test('the reason of a pause is said in words', () => {
  const said = say('zh', 'windowPausedLong', { window: 6, minutes: 12, reason: 'lunch' });
  expect(said.title).toBe('6 号窗口已暂停 12 分钟');
  expect(said.advice).toContain('午餐');
});

test.each(Object.keys(manage.zh.need))(
  '%s has words in every language, and no gap shows when a figure is missing',
  (kind) => {
    for (const language of ['zh', 'en', 'ja'] as const) {
      const said = say(language, kind as Need['kind'], {});
      expect(said.title + said.advice).not.toMatch(/\{\{|undefined|manage\./);
      expect(said.title.length).toBeGreaterThan(3);
    }
  },
);
