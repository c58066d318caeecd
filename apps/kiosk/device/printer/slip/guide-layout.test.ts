import { expect, test } from 'vitest';
import { putOnPaper } from '../simulator/simulated-paper.ts';
import { slipBytes } from './bytes.ts';
import { type GuideSlip, layOutGuide } from './guide-layout.ts';

const guide: GuideSlip = {
  language: 'zh',
  hallName: '示范区政务服务中心',
  itemName: '公司变更登记（名称、住所、法定代表人、注册资本、经营范围等）'.repeat(2),
  department: '区市场监管局',
  result: '营业执照（换发）',
  materials: [
    { name: '登记（备案）申请书\u001b@', free: false },
    { name: '法定代表人任职文件及身份证件复印件，由全体股东签字并加盖公章', free: false },
    { name: '营业执照正副本', free: true },
  ],
};
const paperOf = (content: GuideSlip, width: '80mm' | '58mm') =>
  putOnPaper(slipBytes(layOutGuide(content, width)), width);

test('[K94] the list of what to bring fits both papers in three languages, tells what is not asked for, and is no ticket', () => {
  for (const width of ['80mm', '58mm'] as const)
    for (const language of ['zh', 'en', 'ja'] as const) {
      const { papers, rejections, heldBytes } = paperOf({ ...guide, language }, width);
      expect({ rejections, heldBytes, papers: papers.length }).toEqual({
        rejections: [],
        heldBytes: 0,
        papers: 1,
      });
      expect(papers[0]?.lines.some((line) => line.kind === 'text' && line.overflows)).toBe(false);
    }
  const lines = paperOf(guide, '80mm').papers.flatMap((paper) =>
    paper.lines.flatMap((line) => (line.kind === 'text' ? [line.text.trim()] : [])),
  );
  const [bring, free] = ['[ ] 登记', '· 营业执照正副本'].map((text) =>
    lines.findIndex((line) => line.startsWith(text)),
  );
  expect(bring).toBeGreaterThan(0);
  expect(free).toBeGreaterThan(bring ?? 0);
  expect(lines).toContain('这不是排队号码。');
  expect(paperOf({ ...guide, materials: [] }, '58mm').papers[0]?.lines.length).toBeGreaterThan(5);
});
