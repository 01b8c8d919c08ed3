import type { ServerFlight } from './flight.ts';

/** Where in the server's bytes decoding had to give something up, and what it was. */
export type Defect = NonNullable<ServerFlight['defect']>;

/** The bytes end, or the secrets are missing: nothing is wrong with what the server sent. */
const unfinished = {
  cutRecord: 'record cut off by the end of the bytes',
  cutMessage: 'handshake message cut off by the end of the bytes',
  noKey: 'encrypted record without a secret for it',
} as const;

const malformed = {
  notARecord: 'not a TLS record',
  longRecord: 'record longer than TLS allows',
  undecryptable: 'record cannot be decrypted',
  unprotected: 'unprotected record where an encrypted one is due',
  spanningMessage: 'handshake message goes on across a change of keys',
  manyMessages: 'more handshake messages than are read',
  keyUpdates: 'more key updates than are read',
  serverHello: 'malformed ServerHello',
  encryptedExtensions: 'malformed EncryptedExtensions',
  certificate: 'malformed Certificate message',
  certificateStatus: 'malformed CertificateStatus',
  certificateRequest: 'malformed CertificateRequest',
  serverKeyExchange: 'malformed ServerKeyExchange',
  certificateVerify: 'malformed CertificateVerify',
} as const;

export const defects = { ...unfinished, ...malformed } as const;

export type DefectText = (typeof defects)[keyof typeof defects];

const malformedTexts: ReadonlySet<string> = new Set(Object.values(malformed));

/** True when the defect is a fault in the server's bytes, not merely their end or a missing secret. */
export function isMalformed(defect: ServerFlight['defect']): boolean {
  return defect !== null && malformedTexts.has(defect.what);
}
