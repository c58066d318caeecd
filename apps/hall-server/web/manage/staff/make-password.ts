/** First passwords: made by chance, easy to read aloud and to type once. */
import { type RandomBytes, systemRandom } from '@yiting/shared/basics/ids.ts';

/** Letters and figures that nobody mistakes for another; small ones, so that nobody has to hold a key down. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
const groups = 4;
const groupLength = 4;
/** Bytes from here on would make the first letters a little likelier. */
const fairBytes = 256 - (256 % alphabet.length);

/** `k7mw-p2xe-9hqd-c4ta`: 16 characters of 31, about 79 bits, in groups of four. */
export function makePassword(random: RandomBytes = systemRandom): string {
  const characters: string[] = [];
  while (characters.length < groups * groupLength) {
    for (const byte of random(groups * groupLength - characters.length)) {
      if (byte < fairBytes) characters.push(alphabet.charAt(byte % alphabet.length));
    }
  }
  return Array.from({ length: groups }, (_, group) =>
    characters.slice(group * groupLength, (group + 1) * groupLength).join(''),
  ).join('-');
}
