import { limits } from '@yiting/shared/basics/limits.ts';
import type { CatalogueList } from '@yiting/shared/protocol/queries.ts';
import type { KioskView } from '@yiting/shared/protocol/views/station.ts';
import { expect, test } from 'vitest';
import { Guides } from './guide-relay.ts';
import type { GuideSlip } from './printer/slip/guide-layout.ts';

const words = { zh: '大厅', en: 'Hall', ja: 'ホール' };
const item = { code: 'A', name: { zh: '登记' }, department: 'd', result: '执照', materials: [] };
const list = { items: [item], departments: { d: words } } as unknown as CatalogueList;

test('[K94] a guide is printed from what is on the machine, in the language wished for, and a few a minute', async () => {
  const printed: GuideSlip[] = [];
  const guides = new Guides({
    printing: {
      printGuide: async ({ slip }) => {
        printed.push(slip);
        return { paper: 'printed', reason: null };
      },
    },
    catalogue: () => list,
    kiosk: () => ({ hallName: words }) as KioskView,
  });
  const wish = (itemCode: string) => ({ commandId: 'c'.repeat(26), itemCode, language: 'en' }) as const;
  expect(await guides.print(wish('B'))).toBe('failed');
  for (let count = 0; count < limits.guidesPrintedPerMinuteMax; count += 1)
    expect(await guides.print(wish('A'))).toBe('printed');
  expect(await guides.print(wish('A'))).toBe('tooMany');
  expect(printed).toHaveLength(limits.guidesPrintedPerMinuteMax);
  expect(printed[0]).toMatchObject({ hallName: 'Hall', department: 'Hall', itemName: '登记' });
});
