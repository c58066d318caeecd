/** Keys of the hall, in a file of their own outside database and backups (design 6). */
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createSecretKey,
  hash,
  randomBytes,
} from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const fileSchema = z.strictObject({ seal: z.base64(), lookUp: z.base64(), token: z.base64() });

/** The small interface behind which another suite (SM3, SM4) can stand. */
export interface Keys {
  /** Encrypts a text, AES-256-GCM, `nonce.tag.text` in base 64. */
  seal(text: string): string;
  unseal(sealed: string): string;
  /** Encrypts bytes as they come: `begin`, then each piece, then `end`, written one after the other. */
  sealing(): ByteSealing;
  /** Throws when a byte of it was changed. */
  unsealBytes(sealed: Uint8Array): Uint8Array;
  /** Keyed hash by which a person is found again without being stored. */
  lookUp(kind: string, value: string): string;
  /** Keyed digest of a command, to tell a retry from another command under its id. */
  digest(text: string): string;
  /** The 22-character token of a visit: derived, so that neither journal nor backup holds a secret. */
  tokenFor(visitId: string): string;
}

export type ByteSealing = {
  readonly begin: Uint8Array;
  readonly add: (piece: Uint8Array) => Uint8Array;
  readonly end: () => Uint8Array;
};
const nonceBytes = 12;
const tagBytes = 16;

/** Reads the key file, or makes one readable by its owner only. */
export function loadKeys(path: string): Keys {
  if (!existsSync(path)) {
    const fresh = { seal: random(), lookUp: random(), token: random() };
    writeFileSync(path, JSON.stringify(fresh), { mode: 0o600, flag: 'wx' });
  }
  const file = fileSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  return makeKeys({
    seal: Buffer.from(file.seal, 'base64'),
    lookUp: Buffer.from(file.lookUp, 'base64'),
    token: Buffer.from(file.token, 'base64'),
  });
}

/** Keys from raw bytes: 32 each. */
export function makeKeys(raw: { seal: Buffer; lookUp: Buffer; token: Buffer }): Keys {
  const lookUpText = raw.lookUp.toString('base64');
  const [lookUpKey, tokenKey] = [createSecretKey(raw.lookUp), createSecretKey(raw.token)];
  // The row and the answer of one ticket ask for the same token.
  let lastToken = { visitId: '', token: '' };
  return {
    seal: (text) => {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', raw.seal, nonce);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return [nonce, cipher.getAuthTag(), body].map((part) => part.toString('base64')).join('.');
    },
    unseal: (sealed) => {
      const [nonce, tag, body] = sealed.split('.').map((part) => Buffer.from(part, 'base64'));
      if (!nonce || !tag || !body) throw new Error('not a sealed text');
      const decipher = createDecipheriv('aes-256-gcm', raw.seal, nonce);
      decipher.setAuthTag(tag);
      return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
    },
    sealing: () => {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', raw.seal, nonce);
      return {
        begin: nonce,
        add: (piece) => cipher.update(piece),
        end: () => Buffer.concat([cipher.final(), cipher.getAuthTag()]),
      };
    },
    unsealBytes: (sealed) => {
      const decipher = createDecipheriv('aes-256-gcm', raw.seal, sealed.subarray(0, nonceBytes));
      decipher.setAuthTag(sealed.subarray(sealed.length - tagBytes));
      const body = sealed.subarray(nonceBytes, sealed.length - tagBytes);
      return Buffer.concat([decipher.update(body), decipher.final()]);
    },
    lookUp: (kind, value) => createHmac('sha256', lookUpKey).update(`${kind}\n${value}`).digest('base64url'),
    // One hash over key, text, key: a full HMAC would cost a third of a command.
    digest: (text) =>
      hash(
        'sha256',
        `${lookUpText}
${text}
${lookUpText}`,
        'base64url',
      ),
    tokenFor: (visitId) => {
      if (lastToken.visitId !== visitId) {
        const token = createHmac('sha256', tokenKey).update(visitId).digest('base64url').slice(0, 22);
        lastToken = { visitId, token };
      }
      return lastToken.token;
    },
  };
}

/** Plain hash of a random secret (session, station key): enough for 128 random bits, useless to a thief. */
export function secretHash(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

function random(): string {
  return randomBytes(32).toString('base64');
}
