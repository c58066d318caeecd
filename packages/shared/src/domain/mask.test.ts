import { expect, test } from 'vitest';
import { maskDocument, maskName, maskParty } from './mask.ts';

test('[N14] names, numbers and phones show what B6-97 lets be shown, and no more', () => {
  expect(['张三', '欧阳修文', '王秀英', 'LINDQVIST ASTRID', '李'].map(maskName)).toEqual([
    '张*',
    '欧阳**',
    '王**',
    'L***',
    '李*',
  ]);
  expect(maskDocument('310199199001010018')).toBe('310***********0018');
  expect(maskDocument('931392198504030019')).toBe('931***********0019');
  expect(maskDocument('L898902C3')).toBe('L******C3');
  expect(maskDocument('12345678')).toBe('1*****78');
  const card = {
    kind: 'document',
    type: 'residentId',
    number: '310199199001010018',
    name: '张三',
    how: 'card',
  } as const;
  expect(maskParty(card)).toBe('张* 310***********0018');
  expect(maskParty({ kind: 'phone', phone: '13800000001' })).toBe('138****0001');
  expect(maskParty({ kind: 'agent', creditCode: '91310199MA1DEM0H6H', agent: card })).toBe(
    '张* 310***********0018 · 91310199MA1DEM0H6H',
  );
  expect(maskParty({ kind: 'none' })).toBeNull();
});
