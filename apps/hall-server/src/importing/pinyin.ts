/** How a name is typed by its sound: full pinyin and initials, made at import so that no page carries the dictionary. */
import { pinyin } from 'pinyin-pro';

/** `公司注销` → `gongsizhuxiao`, `gszx`. Letters and digits stay, everything else falls out. */
export function spell(name: string): { pinyin: string; initials: string } {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true }).map(
    (part) => part.toLowerCase().replace(/[^a-z0-9]/g, ''),
  );
  const isHan = /\p{Script=Han}/u;
  const parts = syllables.filter((part) => part !== '');
  const initials = isHan.test(name)
    ? parts.map((part) => (/^\d/.test(part) ? part : part.charAt(0))).join('')
    : parts.join('');
  return { pinyin: parts.join(''), initials };
}
