/** Ids made where the act happens: sortable ones for things and commands, opaque ones for tokens. */

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Fills an array with random bytes; `crypto.getRandomValues` everywhere, a seeded one in simulation. */
export type RandomBytes = (length: number) => Uint8Array;

const poolBytes = 4_096;
let pool = new Uint8Array(0);

/** Drawn from the system a page at a time: one call per id would cost more than the rest of it. No byte is used twice. */
export const systemRandom: RandomBytes = (length) => {
  if (pool.length < length) pool = crypto.getRandomValues(new Uint8Array(Math.max(poolBytes, length)));
  const drawn = pool.subarray(0, length);
  pool = pool.subarray(length);
  return drawn;
};

/** A 26-character ULID: 48 bits of milliseconds, 80 random bits, Crockford base 32. */
export function makeUlid(nowMs: number, random: RandomBytes = systemRandom): string {
  let time = '';
  let rest = nowMs;
  for (let place = 0; place < 10; place += 1) {
    time = alphabet.charAt(rest % 32) + time;
    rest = Math.floor(rest / 32);
  }
  let tail = '';
  for (const byte of random(16)) tail += alphabet.charAt(byte % 32);
  return time + tail;
}

/** A 22-character random token (128 bits, base 64 for addresses): nobody can guess it, nothing can be read from it. */
export function makeToken(random: RandomBytes = systemRandom): string {
  let binary = '';
  for (const byte of random(16)) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
