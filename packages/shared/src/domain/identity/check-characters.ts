/** The four check characters of identity numbers; each is worked out from the characters before it. */

const residentWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** ISO 7064 MOD 11-2 over 17 digits, as GB 11643-1999 has it: `0`–`9` or `X`. */
export function residentCheck(digits: string): string {
  const sum = residentWeights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return '10X98765432'.charAt(sum % 11);
}

const mrzWeights = [7, 3, 1];

/** ICAO 9303 over any machine-readable field: letters count from A = 10, the filler is 0. */
export function mrzCheck(field: string): string {
  const sum = [...field].reduce(
    (total, character, index) => total + mrzValue(character) * (mrzWeights[index % 3] ?? 0),
    0,
  );
  return String(sum % 10);
}

function mrzValue(character: string): number {
  return character === '<' ? 0 : Number.parseInt(character, 36);
}

export const creditCharacters = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const creditWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** GB 32100-2015, modulo 31 over 17 characters. */
export function creditCheck(characters: string): string {
  const sum = creditWeights.reduce(
    (total, weight, index) => total + weight * creditCharacters.indexOf(characters.charAt(index)),
    0,
  );
  return creditCharacters.charAt((31 - (sum % 31)) % 31);
}

const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11714 over the eight characters of an organisation code: `0`–`9` or `X`. */
export function organisationCheck(characters: string): string {
  const sum = organisationWeights.reduce(
    (total, weight, index) => total + weight * Number.parseInt(characters.charAt(index), 36),
    0,
  );
  return '0123456789X0'.charAt(11 - (sum % 11));
}
