import { paperReasonSchema } from '@yiting/shared/protocol/commands/tickets.ts';
import { manage } from '@yiting/shared/text/manage/area.ts';
import { startWords } from '@yiting/shared/text/start-words.ts';
import { getI18n } from '@yiting/shared/ui/translation.ts';
import { beforeAll, expect, test, vi } from 'vitest';
import { sayBody } from './say-body.ts';

const known = {
  staff: [
    {
      staffId: 'st1',
      login: 'chen',
      name: '陈一帆',
      roles: [],
      active: true,
      lockedUntil: null,
      windowNumber: 3,
    },
  ],
  stations: [],
  windows: [],
  queues: [],
};

beforeAll(async () => {
  vi.stubGlobal('document', { documentElement: { lang: '' } });
  await startWords({ manage }, 'zh');
});

const say = (type: string, body: unknown) =>
  sayBody({ t: getI18n().getFixedT('zh'), known, timeZone: 'Asia/Shanghai' }, type, body);

test('fields and codes are said in words, people by name, nested parts and opaque ids not at all', () => {
  const body = {
    number: 'A008',
    ahead: 3,
    officerId: 'st1',
    class: 'appointment',
    callId: '01JDVX7M2N4P5Q6R7S8T9V0W1X',
    wait: { p50Minutes: 4 },
    nothing: null,
    serial: 8,
    since: Date.parse('2026-11-23T02:43:07Z'),
  };
  expect(say('ticket.taken', body)).toBe('号码 A008 · 前面 3 · 人员 陈一帆 · 类别 预约 · 等候起算 10:43:07');
});

test('a paused queue and a paused window are said each in its words', () => {
  expect(say('queue.stateSet', { state: 'paused' })).toBe('状态 暂停取号');
  expect(say('window.paused', { reason: 'lunch' })).toBe('原因 午餐');
});

test('what a person wrote is shown as it is, and a long body is cut', () => {
  expect(say('station.approved', { name: 'officer', roles: ['officer', 'x.y'] })).toBe(
    '名称 officer · 角色 窗口人员, x.y',
  );
  expect(say('hall.started', { version: 'x'.repeat(500) })).toHaveLength(161);
});

test.each(['zh', 'en', 'ja'])('each reason why paper failed has words of its own, %s', (language) => {
  const t = getI18n().getFixedT(language);
  const words = paperReasonSchema.options.map((reason) => t(`manage.value.${reason}`, { defaultValue: '' }));
  expect(words).not.toContain('');
  expect(new Set(words).size).toBe(words.length);
});
