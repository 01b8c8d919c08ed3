import { certificatesFromBytes } from '../../x509/bundle.ts';
import { type FileWords, readGivenFile } from '../given-file.ts';
import { WrongUse } from '../wrong-use.ts';
import { revocationLists } from './case-question.ts';
import type { GivenList } from './judge.ts';
import { certificatesOfPem, type Given, givenDer } from './pem-certificates.ts';

const words: FileWords = {
  unreadable: (text, path, code) => text.verify.fileUnreadable(path, code),
  privateKey: (text, path) => text.verify.filePrivateKey(path),
};

/** First octet of DER: a certificate and PKCS#7 are both a SEQUENCE. */
const SEQUENCE = 0x30;

/** The certificates of a file in their order, whatever form it has, those that can't be read included. */
export function readChainFile(path: string, folder: string): GivenList {
  const certificates = certificatesIn(readGivenFile(path, folder, words));
  if (certificates.length === 0) throw new WrongUse((text) => text.verify.fileEmpty(path));
  return { source: path, certificates };
}

function certificatesIn(bytes: Buffer): readonly Given[] {
  const found = certificatesFromBytes(bytes).map(givenDer);
  if (bytes[0] === SEQUENCE) return found.length > 0 ? found : [givenDer(bytes)];
  const text = bytes.toString('latin1');
  return /-----BEGIN [A-Z0-9 ]*CERTIFICATE-----/.test(text) ? certificatesOfPem(text) : found;
}

/** DER of the revocation lists in a file: PEM or DER. */
export function readListFile(path: string, folder: string): readonly Uint8Array[] {
  const bytes = readGivenFile(path, folder, words);
  return bytes[0] === SEQUENCE ? [bytes] : revocationLists(bytes.toString('latin1'));
}
