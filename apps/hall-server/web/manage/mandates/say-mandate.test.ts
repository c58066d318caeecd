import { mandates } from '@yiting/shared/text/mandates/area.ts';
import { startWords } from '@yiting/shared/text/start-words.ts';
import { getI18n } from '@yiting/shared/ui/translation.ts';
import { beforeAll, expect, test, vi } from 'vitest';
import { type Mandate, sayMandate } from './say-mandate.ts';

beforeAll(async () => {
  vi.stubGlobal('document', { documentElement: {} });
  await startWords({ mandates }, 'zh');
});

const mandate: Mandate = {
  officerName: '陈一帆',
  department: '区市场监管局',
  mode: 'delegated',
  items: 3,
  valueLimitYuan: 50_000,
  validFrom: '2026-01-01',
  validTo: '2026-12-31',
  fourEyes: null,
};

test('a mandate is one sentence: who, whose items, up to what, how long, how many eyes', () => {
  expect(sayMandate(getI18n().t, mandate)).toBe(
    '陈一帆可以当场决定区市场监管局的 3 个事项，金额不超过 50,000 元，2026-01-01 至 2026-12-31 有效，发钱或发承诺件证照时收件人不能自己决定。',
  );
});

test('without a limit none is said, and asking an approver says nothing of four eyes', () => {
  const said = sayMandate(getI18n().t, { ...mandate, mode: 'onlineApproval', valueLimitYuan: null });
  expect(said).toBe('陈一帆可以为区市场监管局的 3 个事项在线呼叫审批，2026-01-01 至 2026-12-31 有效。');
});
