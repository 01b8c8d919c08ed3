import { certificatesFromBytes } from '../x509/bundle.ts';
import { derToPem } from '../x509/pem.ts';
import { readCertificate } from '../x509/read.ts';
import { type FileWords, readGivenFile } from './given-file.ts';
import { WrongUse } from './wrong-use.ts';

const words: FileWords = {
  unreadable: (text, path, code) => text.caUnreadable(path, code),
  privateKey: (text, path) => text.caPrivateKey(path),
};

/** The certificates of each file as PEM text, whatever form the file has. */
export function readCaFiles(paths: readonly string[], folder: string): readonly string[] {
  return paths.map((path) => readCaFile(path, folder));
}

function readCaFile(path: string, folder: string): string {
  const bytes = readGivenFile(path, folder, words);
  const certificates = certificatesFromBytes(bytes).filter((der) => readCertificate(der).ok);
  if (certificates.length === 0) throw new WrongUse((text) => text.caEmpty(path));
  return certificates.map(derToPem).join('');
}
