import { createHash, randomBytes } from 'node:crypto';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';
/** 128 bits: whoever guesses a billion ids a second for a century meets none of a billion reports. */
const ID_BYTES = 16;
const TOKEN_BYTES = 32;

/** 26 characters of base32 in lower case: unguessable, and can be read out or typed from paper. */
export const reportIdPattern = /^[a-z2-7]{26}$/;

export function newReportId(): string {
  return base32(randomBytes(ID_BYTES));
}

export function newDeleteToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** Plain SHA-256 suffices: the token is 256 random bits, no password. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

function base32(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups.map((group) => ALPHABET[Number.parseInt(group.padEnd(5, '0'), 2)]).join('');
}
