import { readFileSync, statSync } from 'node:fs';
import { certificatesFromBytes } from '../x509/bundle.ts';
import { readCertificate } from '../x509/read.ts';
import { distinct } from './from-pem.ts';
import type { TrustStore } from './store.ts';

/** The largest public bundle (all of CCADB) is under 5 MB; a larger file is a mistake. */
const FILE_BYTES_MAX = 8 * 1024 * 1024;

/** Why a file of the operator's gave no anchor, or not all of its own. */
export interface OperatorFileProblem {
  readonly path: string;
  readonly reason:
    | 'not-found'
    | 'not-permitted'
    | 'not-a-file'
    | 'too-large'
    | 'not-readable'
    | 'no-certificate'
    | 'unreadable-certificate';
  /** The system's error code, or where reading a certificate stopped; '' where the reason says it all. */
  readonly detail: string;
}

export interface OperatorStore {
  /** The anchors that could be read; empty when none could. */
  readonly store: TrustStore;
  readonly problems: readonly OperatorFileProblem[];
}

/** Reads the operator's own CA files (PEM, DER or PKCS#7). Never throws: each file has anchors or a problem. */
export function operatorStore(paths: readonly string[]): OperatorStore {
  const problems: OperatorFileProblem[] = [];
  const anchors = paths.flatMap((path) => readAnchors(path, problems));
  const source = `CA files of the operator: ${paths.join(', ')}`;
  return { store: { id: 'operator', source, decides: true, anchors: distinct(anchors) }, problems };
}

function readAnchors(path: string, problems: OperatorFileProblem[]): Uint8Array[] {
  const note = (reason: OperatorFileProblem['reason'], detail = '') =>
    problems.push({ path, reason, detail });
  const bytes = readBounded(path, note);
  if (bytes === null) return [];
  const found = certificatesFromBytes(bytes, Number.POSITIVE_INFINITY);
  if (found.length === 0) note('no-certificate');
  return found.filter((der, index) => {
    const read = readCertificate(der);
    if (!read.ok) {
      const { code, where } = read.unreadable.defect;
      note('unreadable-certificate', `certificate ${index + 1}: ${code}, ${where}`);
    }
    return read.ok;
  });
}

function readBounded(
  path: string,
  note: (reason: OperatorFileProblem['reason'], detail?: string) => void,
): Uint8Array | null {
  try {
    const status = statSync(path);
    if (!status.isFile()) {
      note('not-a-file');
      return null;
    }
    if (status.size > FILE_BYTES_MAX) {
      note('too-large', `${status.size} bytes`);
      return null;
    }
    return readFileSync(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    note(code === 'ENOENT' ? 'not-found' : code === 'EACCES' ? 'not-permitted' : 'not-readable', code);
    return null;
  }
}
