/** What of an identity may be shown (B6-97). */
import type { Party } from '../protocol/party.ts';

/** `13800000001` → `138****0001`. */
export function maskPhone(phone: string): string {
  return `${phone.slice(0, 3)}****${phone.slice(-4)}`;
}

const doubleSurnames = new Set(
  '欧阳 司马 上官 诸葛 夏侯 司徒 皇甫 尉迟 公孙 慕容 令狐 东方 长孙 宇文 轩辕 端木 南宫 西门 独孤 申屠 公冶 呼延 澹台 闻人 百里 赫连 钟离 濮阳 淳于 单于'.split(
    ' ',
  ),
);
/** So that the stars do not tell how long a name is. */
const starsMax = 3;

/** `张三` → `张*`, `欧阳修文` → `欧阳**`, `LINDQVIST ASTRID` → `L***`. */
export function maskName(name: string): string {
  const characters = [...name.trim()];
  const first = characters.slice(0, 2).join('');
  const kept = characters.length > 2 && doubleSurnames.has(first) ? first : (characters[0] ?? '');
  return kept + '*'.repeat(Math.min(starsMax, Math.max(1, characters.length - [...kept].length)));
}

/** Eighteen characters keep the first three and the last four, all others the first and the last two. */
export function maskDocument(number: string): string {
  const [before, after] = number.length === 18 ? [3, 4] : [1, 2];
  return (
    number.slice(0, before) + '*'.repeat(Math.max(0, number.length - before - after)) + number.slice(-after)
  );
}

/** For the desks: `张* 310***********0018`, an organisation's code behind its agent. Null where nothing is known. */
export function maskParty(party: Party): string | null {
  switch (party.kind) {
    case 'none':
      return null;
    case 'phone':
      return maskPhone(party.phone);
    case 'document': {
      const number = maskDocument(party.number);
      return party.name === undefined ? number : `${maskName(party.name)} ${number}`;
    }
    case 'agent':
      return `${maskParty(party.agent)} · ${party.creditCode}`;
  }
}
