/** Passwords of staff: scrypt with its own salt, compared in constant time. Slow on purpose, so never in a transaction. */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { limits } from '@yiting/shared/basics/limits.ts';

const derive = promisify<string, Buffer, number, Buffer>(scrypt);
const bytes = 32;

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(password.normalize('NFKC'), salt, bytes);
  return `scrypt.${salt.toString('base64')}.${hash.toString('base64')}`;
}

/** False for an empty or unreadable hash: such an account cannot sign in. */
export async function matchesPassword(password: string, stored: string): Promise<boolean> {
  const [kind, salt, hash] = stored.split('.');
  if (kind !== 'scrypt' || !salt || !hash) {
    // The same time for an account that does not exist.
    await derive(password, randomBytes(16), bytes);
    return false;
  }
  const found = await derive(password.normalize('NFKC'), Buffer.from(salt, 'base64'), bytes);
  return timingSafeEqual(found, Buffer.from(hash, 'base64'));
}

/** Long enough, and not the account's own name. */
export function isStrongEnough(password: string, login: string): boolean {
  return password.length >= limits.passwordLengthMin && password.toLowerCase() !== login.toLowerCase();
}

/** A password for a first start: four groups a person can read off a screen and type. */
export function makePassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const group = () => [...randomBytes(4)].map((byte) => letters.charAt(byte % letters.length)).join('');
  return [group(), group(), group(), group()].join('-');
}
