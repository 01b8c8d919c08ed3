import { type Certificate, makeCertificate, type NameParts, type SigningHash } from './certificate.ts';
import type { Der } from './der.ts';
import {
  basicConstraints,
  extendedKeyUsage,
  keyUsage,
  type Purpose,
  subjectAltName,
  type Usage,
} from './extensions.ts';
import { type Keys, newEcKeys } from './keys.ts';

export interface AuthorityPlan {
  readonly name: NameParts;
  readonly days?: readonly [number, number];
  readonly ca?: boolean;
  readonly pathLength?: number | null;
  readonly usages?: readonly Usage[];
  readonly keys?: Keys;
  readonly extra?: readonly Der[];
}

export interface LeafPlan {
  /** DNS names and IPv4 addresses for the SAN; [] = no SAN at all. */
  readonly names: readonly string[];
  readonly commonName?: string;
  readonly days?: readonly [number, number];
  readonly ca?: boolean;
  readonly purposes?: readonly Purpose[];
  readonly hash?: SigningHash;
  readonly keys?: Keys;
  readonly extra?: readonly Der[];
}

/** The certificates of one run of the lab: the shared authorities, and the means to make more. */
export interface World {
  readonly now: Date;
  /** The anchor that the lab's clients trust. */
  readonly root: Certificate;
  readonly issuing: Certificate;
  /** An organisation's own CA, which nobody else trusts. */
  readonly privateRoot: Certificate;
  readonly privateIssuing: Certificate;
  readonly authority: (plan: AuthorityPlan, issuer: Certificate | null) => Certificate;
  /** A server certificate signed by `issuer`, or by itself when there is none. */
  readonly leaf: (plan: LeafPlan, issuer: Certificate | null) => Certificate;
}

const organization = 'Certwhy Lab';

export function makeWorld(now: Date): World {
  const authority: World['authority'] = (plan, issuer) => makeAuthority(plan, issuer, now);
  const leaf: World['leaf'] = (plan, issuer) => makeLeaf(plan, issuer, now);
  const root = authority(
    { name: { organization, commonName: 'Certwhy Lab Root' }, days: [-1825, 5475] },
    null,
  );
  const issuing = authority(
    { name: { organization, commonName: 'Certwhy Lab Issuing CA' }, pathLength: 0 },
    root,
  );
  const works = 'Example Works';
  const privateRoot = authority(
    { name: { organization: works, commonName: 'Example Works Internal Root' }, days: [-1825, 5475] },
    null,
  );
  const privateIssuing = authority(
    { name: { organization: works, commonName: 'Example Works Internal Issuing CA' }, pathLength: 0 },
    privateRoot,
  );
  return { now, root, issuing, privateRoot, privateIssuing, authority, leaf };
}

function makeAuthority(plan: AuthorityPlan, issuer: Certificate | null, now: Date): Certificate {
  const { ca = true, pathLength = null, usages = ['keyCertSign', 'cRLSign'] } = plan;
  const extensions = [basicConstraints(ca, pathLength), keyUsage(usages), ...(plan.extra ?? [])];
  const { name, days = [-365, 1460], keys = newEcKeys() } = plan;
  return makeCertificate({ name, days, keys, extensions, hash: 'sha256' }, issuer, now);
}

/** 90 days of life with 80 left: nothing about a sound leaf is close to an end. */
const leafDays = [-10, 80] as const;

function makeLeaf(plan: LeafPlan, issuer: Certificate | null, now: Date): Certificate {
  const { names, ca = false, purposes = ['serverAuth'], days = leafDays, hash = 'sha256' } = plan;
  const keys = plan.keys ?? newEcKeys();
  const extensions = [
    basicConstraints(ca, null),
    keyUsage(
      keys.publicKey.asymmetricKeyType === 'rsa'
        ? ['digitalSignature', 'keyEncipherment']
        : ['digitalSignature'],
    ),
    extendedKeyUsage(purposes),
    ...(names.length > 0 ? [subjectAltName(names)] : []),
    ...(plan.extra ?? []),
  ];
  const commonName = plan.commonName ?? names[0];
  const name = commonName === undefined ? {} : { commonName };
  return makeCertificate({ name, days, keys, extensions, hash }, issuer, now);
}
