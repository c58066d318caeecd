/**
 * The national rating tags in use and what a rating needs. Tags: the 40 codes with `usingStatus` true of the national
 * norm list (B1-3); a hall may not add or remove any (B1-5). The Chinese wording is verbatim, the others are ours.
 */
import { failed, ok, type Result } from '../../basics/result.ts';
import type { Words } from '../../basics/words.ts';

/** Stored with each rating, since the list may be replaced by a newer one. */
export const normVersion = '2026-11';

export const grades = [5, 4, 3, 2, 1] as const;
export type Grade = (typeof grades)[number];
export type Norm = { readonly code: string; readonly grade: Grade; readonly name: Words };

const rows: readonly (readonly [code: string, zh: string, en: string, ja: string])[] = [
  ['510', '一窗受理一次办结', 'One window, done in one visit', '一つの窓口で一度に完了'],
  ['511', '可以先受理后补材料', 'Accepted first, papers later', '受付後に書類を補える'],
  ['512', '不用提交证明', 'No certificates needed', '証明書が不要'],
  ['513', '可以全程网上办理', 'Can be done fully online', 'すべてオンラインでできる'],
  ['514', '可以使用手机办理', 'Can be done by phone app', '携帯電話でできる'],
  ['515', '可以就近办理', 'Can be done nearby', '近くでできる'],
  ['516', '无需材料直接办理', 'No papers needed at all', '書類なしでできる'],
  ['517', '服务热情效率高', 'Warm and efficient service', '親切で手際がよい'],
  ['406', '填写一张表单就可完成申报', 'Just one form to fill in', '一枚の用紙で申請できた'],
  ['407', '在线提交材料窗口核验', 'Sent online, checked at the window', 'オンライン提出、窓口で確認'],
  ['408', '一张清单告知全部申报材料', 'One list named all papers', '一覧で必要書類が分かった'],
  ['409', '用告知承诺减免申报材料', 'A commitment replaced papers', '誓約で書類が省けた'],
  ['410', '可以在线预约办理', 'Can be booked online', 'オンラインで予約できた'],
  ['411', '跑大厅一次办完', 'Done in one trip', '一度の来庁で済んだ'],
  ['412', '可以使用自助机办理', 'Can be done at a kiosk', '端末でできた'],
  ['413', '服务态度较好', 'Friendly service', '対応がよかった'],
  ['307', '一次性告知需要补正的材料', 'Told at once what was missing', '不足書類を一度で案内'],
  ['308', '提供申报材料样本', 'Samples of papers given', '記入例があった'],
  ['309', '在承诺的时间内办结', 'Done in the time promised', '約束の期間内に完了'],
  ['310', '办事指南指引准确', 'The guide was right', '案内が正確だった'],
  ['311', '按办事指南要求的材料即可办理', 'The papers of the guide were enough', '案内どおりの書類で済んだ'],
  ['312', '可以快递送达', 'Can be sent by courier', '宅配で受け取れる'],
  ['313', '跑动次数与承诺的一致', 'As many trips as promised', '来庁回数が案内どおり'],
  ['314', '服务态度一般', 'Service was so-so', '対応はふつうだった'],
  ['207', '没有提供材料样本', 'No samples of papers', '記入例がなかった'],
  ['208', '没有提供材料清单', 'No list of papers', '書類の一覧がなかった'],
  ['209', '未在承诺时间内办结', 'Later than promised', '約束の期間を過ぎた'],
  [
    '210',
    '同样内容的证明材料被要求多次提交',
    'Same proof asked for repeatedly',
    '同じ証明を何度も求められた',
  ],
  ['211', '承诺网办但无法在线办理', 'Promised online, but it did not work', 'オンライン可のはずができない'],
  [
    '212',
    '在线预约办理后到实体大厅重复取号排队',
    'Booked online, but had to queue again',
    '予約したのにまた並んだ',
  ],
  ['213', '窗口人员业务不熟练', 'Staff did not know the matter', '担当者が不慣れだった'],
  ['214', '服务态度生硬', 'Unfriendly service', '対応が冷たかった'],
  ['108', '在办事指南之外增加新的审批条件', 'New conditions beyond the guide', '案内にない条件を加えられた'],
  ['109', '需提供办事指南之外的申报材料', 'Papers asked for beyond the guide', '案内にない書類を求められた'],
  ['110', '无理由超过法定办理时间', 'Past the legal time, without reason', '理由なく法定期間を過ぎた'],
  ['111', '办事指南提供样本有错', 'The samples were wrong', '記入例に誤りがあった'],
  [
    '112',
    '承诺在线收取申报材料实际无法收取',
    'Papers could not be sent online as promised',
    'オンライン提出ができなかった',
  ],
  ['113', '多头跑窗口和部门', 'Sent from window to window', '窓口をたらい回しにされた'],
  ['114', '跑动次数与承诺的不一致', 'More trips than promised', '来庁回数が案内と違った'],
  ['115', '服务态度差效率低', 'Bad attitude, slow', '態度が悪く遅かった'],
];

/** All tags; the first digit of a code is its grade. */
export const norms: readonly Norm[] = rows.map(([code, zh, en, ja]) => ({
  code,
  grade: gradeOfCode(code),
  name: { zh, en, ja },
}));

const byCode = new Map(norms.map((norm) => [norm.code, norm]));

/** The eight tags of a grade, in the order of the list; only these may be shown for it (B1-4). */
export function tagsOfGrade(grade: Grade): readonly Norm[] {
  return norms.filter((norm) => norm.grade === grade);
}

export function isGrade(value: number): value is Grade {
  return (grades as readonly number[]).includes(value);
}

/** Characters of the written part (brief part d). */
export const ratingTextMax = 500;
export type RatingProblem =
  | 'GRADE_UNKNOWN'
  | 'TAG_UNKNOWN'
  | 'TAG_OF_OTHER_GRADE'
  | 'DETAIL_REQUIRED'
  | 'TEXT_TOO_LONG';
export type RatingWish = { readonly grade: number; readonly tags: readonly string[]; readonly text: string };

/** B1-1 to B1-7: five grades, tags of the grade only, and a bad rating carries a tag or words. */
export function checkRating({ grade, tags, text }: RatingWish): Result<null, RatingProblem> {
  if (!isGrade(grade)) return failed('GRADE_UNKNOWN');
  for (const tag of tags) {
    const norm = byCode.get(tag);
    if (!norm) return failed('TAG_UNKNOWN');
    if (norm.grade !== grade) return failed('TAG_OF_OTHER_GRADE');
  }
  const written = text.trim();
  if (written.length > ratingTextMax) return failed('TEXT_TOO_LONG');
  if (grade <= 2 && tags.length === 0 && written === '') return failed('DETAIL_REQUIRED');
  return ok(null);
}

function gradeOfCode(code: string): Grade {
  const grade = Number(code.charAt(0));
  if (!isGrade(grade)) throw new Error(`no grade in tag ${code}`);
  return grade;
}
