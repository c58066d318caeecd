/** What each official document says, in the words of its standard (DB31/T 862, 行政许可法 §32, §38, §42, §44). Chinese is its language. */
import type { DocumentKind } from '../../protocol/cases.ts';
import type { Suspension } from '../case/service-case.ts';
import { chineseDate, type DocumentFacts } from './facts.ts';

export const documentTitles: Readonly<Record<Exclude<DocumentKind, 'approval' | 'refusal'>, string>> = {
  receiptSlip: '收件凭证',
  acceptanceNotice: '受理通知书',
  correctionNotice: '补正材料通知书',
  gapCommitment: '容缺受理承诺书',
  gapNotice: '容缺候补通知书',
  intakeRefusal: '不予受理通知书',
  procedureNotice: '特别程序告知书',
  extensionNotice: '延期告知书',
  deliveryReceipt: '送达回执',
  withdrawal: '撤回确认书',
  termination: '终止告知书',
};

/** A licence is a 行政许可; whatever else is decided is not called one. */
export function titleOf({ kind, resultKind }: Pick<DocumentFacts, 'kind' | 'resultKind'>): string {
  const decision = resultKind === 'licence' ? '行政许可决定书' : '办理决定书';
  if (kind === 'approval') return `准予${decision}`;
  return kind === 'refusal' ? `不予${decision}` : documentTitles[kind];
}

const procedures: Readonly<Record<Suspension['kind'], string>> = {
  hearing: '听证',
  tender: '招标',
  auction: '拍卖',
  inspection: '检验',
  testing: '检测',
  quarantine: '检疫',
  appraisal: '鉴定',
  expertReview: '专家评审',
};

export const wording: Readonly<Record<DocumentKind, (facts: DocumentFacts) => readonly string[]>> = {
  receiptSlip: ({ itemName, caseNo, date, due, said }) => [
    `现收到你（单位）提交的“${itemName}”申请材料（办件编号 ${caseNo}），材料清单如下。`,
    said.promised
      ? `本件未能当场办结，已转为承诺件，将于${due ? `${chineseDate(due.date)}前` : '法定期限内'}作出决定。你（单位）不必在窗口等候。`
      : `收件日期为${chineseDate(date)}。本机关将在五个工作日内告知是否受理；逾期不告知的，自收到申请材料之日起即为受理。`,
  ],
  acceptanceNotice: ({ itemName, caseNo, receivedOn, acceptedOn, due, said }) => [
    `你（单位）于${chineseDate(receivedOn ?? acceptedOn ?? '')}提出的“${itemName}”申请（办件编号 ${caseNo}），申请材料齐全、符合法定形式，根据《中华人民共和国行政许可法》第三十二条的规定，予以受理。`,
    ...(said.deemed
      ? ['本机关未在五个工作日内告知需要补正的内容，依法自收到申请材料之日起即为受理，特此补发本通知书。']
      : []),
    ...(due
      ? [
          `受理日期为${chineseDate(acceptedOn ?? '')}，${due.date === acceptedOn ? '将于当日作出决定' : dueWords(due)}。`,
        ]
      : []),
  ],
  correctionNotice: ({ itemName, caseNo, said }) => [
    `你（单位）提出的“${itemName}”申请（办件编号 ${caseNo}），申请材料不齐全或者不符合法定形式。根据《中华人民共和国行政许可法》第三十二条的规定，现一次性告知需要补正的全部内容：`,
    ...numbered(said.points ?? []),
    '补正后请将材料交回本窗口，已提交的其他材料不必重新提交。',
  ],
  gapCommitment: ({ itemName, caseNo, said }) => [
    `本人（单位）申请办理“${itemName}”（办件编号 ${caseNo}），以下非主要材料暂未提交，自愿申请容缺受理，并承诺按期补齐：`,
    ...numbered(gapLines(said)),
    '所提交的材料真实、合法、有效；逾期未补齐的，自愿承担由此产生的后果。',
  ],
  gapNotice: ({ itemName, caseNo, said }) => [
    `你（单位）申请的“${itemName}”（办件编号 ${caseNo}）已容缺受理，请按下列期限补齐材料，以材料送达本机关的时间为准：`,
    ...numbered(gapLines(said)),
    said.gapsOverdue === 'refuse'
      ? '逾期未补齐的，本机关将依法作出不予许可的决定。'
      : '逾期未补齐的，本机关将终止办理并退回申请材料。',
  ],
  intakeRefusal: ({ itemName, caseNo, remedies, said }) => [
    `你（单位）提出的“${itemName}”申请（办件编号 ${caseNo}），经审查，${
      said.ground === 'notCompetent' ? '不属于本机关职权范围' : '依法不需要取得行政许可'
    }，根据《中华人民共和国行政许可法》第三十二条的规定，不予受理。`,
    `理由：${sentence(said.reason)}`,
    ...(said.rightAuthority ? [`请向${said.rightAuthority}提出申请。`] : []),
    remedies,
  ],
  procedureNotice: ({ itemName, caseNo, said }) => [
    `你（单位）申请的“${itemName}”（办件编号 ${caseNo}），依法需要进行${said.suspension ? procedures[said.suspension] : '特别程序'}，预计需要${said.expectedWorkingDays ?? 0}个工作日。`,
    `事由：${sentence(said.reason)}`,
    '根据《中华人民共和国行政许可法》第四十五条的规定，上述时间不计算在办理期限内。',
  ],
  extensionNotice: ({ itemName, caseNo, due, said }) => [
    `你（单位）申请的“${itemName}”（办件编号 ${caseNo}），因${clause(said.reason)}，不能在期限内作出决定。`,
    `经${said.approvedBy ?? '本机关负责人'}批准，依法延长办理期限${due ? `，${dueWords(due)}` : ''}。`,
  ],
  approval: ({ itemName, caseNo, acceptedOn, legalBasis, resultName, said }) => [
    `你（单位）于${chineseDate(acceptedOn ?? '')}申请的“${itemName}”（办件编号 ${caseNo}），经审查，符合法定条件、标准。`,
    `根据${lawWords(legalBasis)}的规定，决定准予，颁发（出具）${resultName}。`,
    ...(said.grantNo ? [`本决定依据授权文件 ${said.grantNo} 作出。`] : []),
  ],
  refusal: ({ itemName, caseNo, acceptedOn, legalBasis, resultKind, remedies, said }) => [
    `你（单位）于${chineseDate(acceptedOn ?? '')}申请的“${itemName}”（办件编号 ${caseNo}），经审查，不符合法定条件、标准。`,
    `理由：${sentence(said.reason)}`,
    `根据${lawWords(legalBasis)}的规定，决定不予${resultKind === 'licence' ? '行政许可' : '办理'}。`,
    remedies,
  ],
  deliveryReceipt: ({ itemName, caseNo, resultName, said }) => [
    `“${itemName}”（办件编号 ${caseNo}）的办理结果已送达，受送达人核对无误。`,
    `送达文书：${resultName}（编号 ${said.serial ?? ''}）。受送达人：${said.receiver ?? ''}。`,
  ],
  withdrawal: ({ itemName, caseNo, date }) => [
    `申请人自愿撤回“${itemName}”申请（办件编号 ${caseNo}），本机关自${chineseDate(date)}起终止办理，退回申请材料。撤回后可以重新申请。`,
  ],
  termination: ({ itemName, caseNo, said }) => [
    `你（单位）申请的“${itemName}”（办件编号 ${caseNo}），本机关决定终止办理。`,
    `理由：${sentence(said.reason)}`,
    '终止办理后可以重新申请，已提交的申请材料请到本窗口领回。',
  ],
};

/** What a person wrote ends as a sentence does, once. */
function sentence(text: string | undefined): string {
  return `${clause(text)}。`;
}

/** The same inside a sentence. */
function clause(text: string | undefined): string {
  return (text ?? '').trim().replace(/[。；，.;,]+$/, '');
}

/** `《甲》第一条；《乙》：凡……。` → `《甲》第一条、《乙》（凡……）`: laws named one after the other, a quotation beside its law. */
function lawWords(legalBasis: string): string {
  return clause(legalBasis)
    .split('；')
    .map((law) => {
      const [name = '', ...quoted] = law.split('：');
      return quoted.length === 0 ? name : `${name}（${clause(quoted.join('：'))}）`;
    })
    .join('、');
}

function gapLines({ gaps }: DocumentFacts['said']): string[] {
  return (gaps ?? []).map(({ name, due }) => `${name}，原件或者加盖公章的复印件，${chineseDate(due)}前`);
}

function numbered(lines: readonly string[]): string[] {
  return lines.map((line, index) => `${index + 1}. ${line}${index === lines.length - 1 ? '。' : '；'}`);
}

function dueWords({ date, provisional }: { date: string; provisional: boolean }): string {
  return `将于${chineseDate(date)}前作出决定${provisional ? '（该年度工作日安排尚未公布，日期为暂定）' : ''}`;
}
