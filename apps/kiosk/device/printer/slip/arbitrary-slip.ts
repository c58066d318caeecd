/** Any slip within the schema's limits, for property tests. */

import fc from 'fast-check';
import { type Slip, slipLimits, slipSchema } from './slip.ts';

const characters = [
  ...'有限责任公司设立登记（二手房买卖）、，。号窗口 ABCxyz019.-:サービス手続きの込枠😀é–・ｱ"<&',
];

function words(maxLength: number) {
  return fc
    .string({ unit: fc.constantFrom(...characters), minLength: 1, maxLength })
    .filter((text) => text.trim() !== '' && text.length <= maxLength);
}

const letters = [...'ABCDEFGHJKLMNPQRSTUVWXYZ'];

const number = fc
  .tuple(fc.constantFrom(...letters), fc.integer({ min: 1, max: 9_999 }))
  .map(([letter, count]) => `${letter}${String(count).padStart(3, '0')}`);

const statusUrl = fc
  .string({ unit: fc.constantFrom(...'abcXYZ0189-_'), minLength: 1, maxLength: slipLimits.statusUrlMax - 30 })
  .map((token) => `https://hall.example.org/t/${token}`);

export const arbitrarySlip: fc.Arbitrary<Slip> = fc
  .record(
    {
      language: fc.constantFrom('zh' as const, 'en' as const, 'ja' as const),
      hallName: words(slipLimits.hallNameMax),
      zoneName: words(slipLimits.placeNameMax),
      queueName: words(slipLimits.placeNameMax),
      itemName: words(slipLimits.itemNameMax),
      number,
      peopleAhead: fc.integer({ min: 0, max: slipLimits.peopleAheadMax }),
      waitWords: words(slipLimits.waitWordsMax),
      windowsWords: words(slipLimits.windowsWordsMax),
      takenAt: fc.constant('2026-11-23 10:43'),
      reprint: fc.boolean(),
      offline: fc.boolean(),
      groupSize: fc.integer({ min: 1, max: slipLimits.groupSizeMax }),
      statusUrl,
      footnotes: fc.array(words(slipLimits.footnoteMax), { maxLength: slipLimits.footnotesMax }),
    },
    {
      requiredKeys: [
        'language',
        'hallName',
        'zoneName',
        'queueName',
        'itemName',
        'number',
        'waitWords',
        'takenAt',
        'reprint',
        'offline',
        'groupSize',
        'footnotes',
      ],
    },
  )
  .map((slip) => slipSchema.parse(slip));
