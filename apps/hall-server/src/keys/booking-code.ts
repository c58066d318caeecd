/** The code of an appointment, read out and typed in (`K7M2-9QXD`): derived by the hall's key, so that no journal holds it. */

/** Without I, O, 0 and 1. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const codeLength = 8;

/** `token` is the keyed token of the booking's id: 22 characters of base 64 for addresses. */
export function bookingCodeFrom(token: string): string {
  let bits = BigInt(`0x${Buffer.from(token, 'base64url').toString('hex')}`);
  let code = '';
  for (let place = 0; place < codeLength; place += 1) {
    code += alphabet[Number(bits % 32n)];
    bits /= 32n;
  }
  return code;
}

export function spellCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}
