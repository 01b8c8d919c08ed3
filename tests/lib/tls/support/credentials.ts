import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';

export interface Credential {
  readonly key: string;
  readonly cert: string;
  readonly der: Uint8Array;
}

const keyArguments = {
  rsa: ['-newkey', 'rsa:2048'],
  'rsa-pss': ['-newkey', 'rsa-pss', '-pkeyopt', 'rsa_keygen_bits:2048'],
  ecdsa: ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'],
  'ecdsa-384': ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-384'],
  ed25519: ['-newkey', 'ed25519'],
  ed448: ['-newkey', 'ed448'],
} as const;

export type KeyKind = keyof typeof keyArguments;

const made = new Map<string, Credential>();

/** A self-signed certificate and its key, made once per test file for each kind and name. */
export function credential(kind: KeyKind, name = 'localhost'): Credential {
  const known = made.get(`${kind} ${name}`);
  if (known !== undefined) return known;
  const subject = ['-subj', `/O=Certwhy tests/CN=${name}`, '-days', '30'];
  const output = ['-nodes', '-keyout', '-', '-out', '-'];
  const pem = execFileSync('openssl', ['req', '-x509', ...keyArguments[kind], ...subject, ...output], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const certificateAt = pem.indexOf('-----BEGIN CERTIFICATE-----');
  const cert = pem.slice(certificateAt);
  const fresh = { key: pem.slice(0, certificateAt), cert, der: new X509Certificate(cert).raw };
  made.set(`${kind} ${name}`, fresh);
  return fresh;
}
