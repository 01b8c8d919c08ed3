import { hex16 } from './bytes.ts';

/** ProtocolVersion numbers as they are on the wire. */
export const protocol = { ssl3: 0x0300, tls10: 0x0301, tls11: 0x0302, tls12: 0x0303, tls13: 0x0304 } as const;

const names: ReadonlyMap<number, string> = new Map([
  [protocol.ssl3, 'SSLv3'],
  [protocol.tls10, 'TLSv1'],
  [protocol.tls11, 'TLSv1.1'],
  [protocol.tls12, 'TLSv1.2'],
  [protocol.tls13, 'TLSv1.3'],
]);

/** The name that OpenSSL and Node give to a version; drafts and unknown ones as their number, `0x7F1C`. */
export function versionName(version: number): string {
  return names.get(version) ?? hex16(version);
}
