/** What an applicant signs on the tablet, word for word. */
import type { SignaturePurpose } from '../../protocol/commands/cases.ts';

export type SigningFacts = {
  readonly itemName: string;
  readonly caseNo: string;
  readonly resultName: string;
  /** Names of the materials the commitment stands for, or that come later. */
  readonly materials: readonly string[];
};

export function signingText(purpose: SignaturePurpose, facts: SigningFacts): readonly string[] {
  const { itemName, caseNo, resultName, materials } = facts;
  const list = materials.map((name, index) => `${index + 1}. ${name}`);
  switch (purpose) {
    case 'commitment':
      return [
        `就办理“${itemName}”（办件编号 ${caseNo}），窗口已书面告知证明义务、证明内容和不实承诺的法律责任。`,
        '本人（单位）承诺符合条件，以下证明以本承诺代替，并接受事后核查：',
        ...list,
        '承诺不实的，愿意承担法律责任，已取得的许可或者证件可以依法撤销。',
      ];
    case 'gapCommitment':
      return [
        `申请容缺办理“${itemName}”（办件编号 ${caseNo}），承诺按期补齐以下材料：`,
        ...list,
        '逾期未补齐的，自愿承担由此产生的后果。',
      ];
    case 'receipt':
      return [`已收到“${itemName}”（办件编号 ${caseNo}）的办理结果：${resultName}，核对无误。`];
    case 'withdrawal':
      return [`自愿撤回“${itemName}”申请（办件编号 ${caseNo}）。撤回后可以重新申请。`];
  }
}
