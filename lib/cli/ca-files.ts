import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { holdsPrivateKey } from '../target/clean.ts';
import { certificatesFromBytes } from '../x509/bundle.ts';
import { derToPem } from '../x509/pem.ts';
import { readCertificate } from '../x509/read.ts';
import { WrongUse } from './wrong-use.ts';

/** The certificates of each file as PEM text, whatever form the file has. */
export function readCaFiles(paths: readonly string[], folder: string): readonly string[] {
  return paths.map((path) => readCaFile(path, folder));
}

function readCaFile(path: string, folder: string): string {
  const bytes = readOrExplain(path, resolve(folder, path));
  if (holdsPrivateKey(bytes.toString('latin1'))) throw new WrongUse((text) => text.caPrivateKey(path));
  const certificates = certificatesFromBytes(bytes).filter((der) => readCertificate(der).ok);
  if (certificates.length === 0) throw new WrongUse((text) => text.caEmpty(path));
  return certificates.map(derToPem).join('');
}

function readOrExplain(given: string, path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
    throw new WrongUse((text) => text.caUnreadable(given, code));
  }
}
