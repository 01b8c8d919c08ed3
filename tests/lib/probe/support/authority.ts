import 'reflect-metadata';
import * as x509 from '@peculiar/x509';

x509.cryptoProvider.set(crypto);

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;

/** A certificate made for a test, with its key. */
export interface Issued {
  readonly name: string;
  readonly der: Buffer<ArrayBuffer>;
  readonly pem: string;
  readonly keyPem: string;
  readonly keys: CryptoKeyPair;
}

export interface Wish {
  readonly name: string;
  /** Who signs; absent = itself. */
  readonly issuer?: Issued;
  readonly ca?: boolean;
  readonly dns?: readonly string[];
  readonly ip?: readonly string[];
  /** caIssuers URLs. */
  readonly aia?: readonly string[];
}

export async function issue({
  name,
  issuer,
  ca = false,
  dns = [],
  ip = [],
  aia = [],
}: Wish): Promise<Issued> {
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const names = [
    ...dns.map((value) => ({ type: 'dns', value }) as const),
    ...ip.map((value) => ({ type: 'ip', value }) as const),
  ];
  const extensions = [
    new x509.BasicConstraintsExtension(ca, undefined, true),
    ...(names.length === 0 ? [] : [new x509.SubjectAlternativeNameExtension(names)]),
    ...(aia.length === 0 ? [] : [new x509.AuthorityInfoAccessExtension({ caIssuers: [...aia] })]),
  ];
  const certificate = await x509.X509CertificateGenerator.create({
    subject: `CN=${name}`,
    issuer: `CN=${issuer?.name ?? name}`,
    publicKey: keys.publicKey,
    signingKey: (issuer?.keys ?? keys).privateKey,
    signingAlgorithm: algorithm,
    notBefore: new Date(Date.now() - 86_400_000),
    notAfter: new Date(Date.now() + 30 * 86_400_000),
    extensions,
  });
  const pkcs8 = Buffer.from(await crypto.subtle.exportKey('pkcs8', keys.privateKey));
  const keyPem = x509.PemConverter.encode(pkcs8, 'PRIVATE KEY');
  return {
    name,
    der: Buffer.from(certificate.rawData),
    pem: `${certificate.toString('pem')}\n`,
    keyPem,
    keys,
  };
}

/** The certificates as a degenerate PKCS#7 (certs-only), as CAs serve it under .p7c. */
export function pkcs7(...certificates: readonly Issued[]): Buffer {
  const list = new x509.X509Certificates();
  for (const { der } of certificates) list.push(new x509.X509Certificate(der));
  return Buffer.from(list.export('raw'));
}
