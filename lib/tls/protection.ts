import type { DefectText } from './defects.ts';
import { contentType, type TlsRecord } from './records.ts';

/** What came out of one record. */
export type Opened =
  | { readonly kind: 'content'; readonly type: number; readonly content: Uint8Array }
  /** Encrypted, and there is no key. `isFinished`: its place alone says that it is the Finished message. */
  | { readonly kind: 'no-key'; readonly isFinished: boolean }
  /** Neither this nor any later record of the direction can be read. */
  | { readonly kind: 'bad'; readonly what: DefectText };

/** How one direction protects its records from some point on. Stateful: it counts the records. */
export interface Protection {
  open(record: TlsRecord): Opened;
  /** The protection after a TLS 1.3 KeyUpdate; null where the version has none. */
  updated(): Protection | null;
}

/** Before any key is in use. */
export const unprotected: Protection = {
  open: (record) => ({ kind: 'content', type: record.type, content: record.body }),
  updated: () => null,
};

/** TLS 1.2 and older after ChangeCipherSpec, without the key: the first handshake message is Finished. */
export const unreadable: Protection = {
  open: (record) => ({ kind: 'no-key', isFinished: record.type === contentType.handshake }),
  updated: () => null,
};
