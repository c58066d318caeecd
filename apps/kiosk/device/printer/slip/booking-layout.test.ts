import type { BookingSlip } from '@yiting/shared/protocol/bookings.ts';
import { expect, test } from 'vitest';
import { putOnPaper } from '../simulator/simulated-paper.ts';
import { layOutBooking } from './booking-layout.ts';
import { slipBytes } from './bytes.ts';

const slip: BookingSlip = {
  bookingId: 'b1',
  code: 'K7M2-9QXD',
  hallName: '示范区政务服务中心',
  zoneName: '一层 A 区',
  queueName: '企业登记',
  itemName: '公司变更登记（名称、住所、法定代表人、注册资本、经营范围等）'.repeat(3),
  when: '2026-11-25 周三 10:00–10:30',
  bring: ['公司章程', '住所\u001b@证明'],
  areaName: null,
  reprint: false,
  language: 'zh',
  statusUrl: null,
};
const paperOf = (content: BookingSlip, width: '80mm' | '58mm') =>
  putOnPaper(slipBytes(layOutBooking(content, width)), width);
const textOf = (content: BookingSlip, width: '80mm' | '58mm' = '80mm') =>
  paperOf(content, width).papers.flatMap(({ lines }) =>
    lines.flatMap((line) => (line.kind === 'text' ? [line.text] : [])),
  );

test('[K85] the slip of an appointment fits both papers in three languages, with the code in groups of four', () => {
  for (const width of ['80mm', '58mm'] as const)
    for (const language of ['zh', 'en', 'ja'] as const) {
      const { papers, rejections, heldBytes } = paperOf({ ...slip, language }, width);
      expect({ rejections, heldBytes, papers: papers.length }).toEqual({
        rejections: [],
        heldBytes: 0,
        papers: 1,
      });
      expect(papers[0]?.lines.some((line) => line.kind === 'text' && line.overflows)).toBe(false);
      expect(textOf({ ...slip, language }, width).map((text) => text.trim())).toContain('K7M2 9QXD');
    }
  expect(textOf(slip).join('')).toContain('公司章程');
});

test('[Z94] the slip of an inspection names the area and asks for somebody there, not for a way to the hall', () => {
  const papers = (['zh', 'en', 'ja'] as const).map((language) =>
    textOf({ ...slip, language, areaName: '南片' })
      .join('')
      .replace(/\s/g, ''),
  );
  for (const paper of papers) {
    expect(paper).toContain('南片');
    expect(paper).not.toContain('一层A区');
  }
  expect(papers[0]).toContain('不用来大厅');
  expect(papers[0]).not.toContain('我有预约');
});

test('[K85] a QR stands there only with an address, and carries the code where no server sees it', () => {
  const qrsOf = (content: BookingSlip) =>
    layOutBooking(content, '80mm').flatMap((block) => (block.kind === 'qr' ? [block.content] : []));
  expect(qrsOf(slip)).toEqual([]);
  const statusUrl = 'https://hall.example/t/abcdefghijklmnopqrstuv';
  expect(qrsOf({ ...slip, statusUrl })).toEqual([`${statusUrl}#K7M29QXD`]);
  expect(qrsOf({ ...slip, statusUrl: `https://hall.example/${'a'.repeat(300)}` })).toEqual([]);
});
