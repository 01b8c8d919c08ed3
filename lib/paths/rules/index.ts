import type { CertificateRule, PathRule } from '../context.ts';
import { algorithmParameters } from './algorithm-parameters.ts';
import { alternativeNameEntries } from './alternative-name-entries.ts';
import { alternativeNames } from './alternative-names.ts';
import { basicConstraintsForm } from './basic-constraints-form.ts';
import { ca } from './ca.ts';
import { chainLength } from './chain-length.ts';
import { commonName } from './common-name.ts';
import { criticalExtensions } from './critical-extensions.ts';
import { criticality } from './criticality.ts';
import { distinguishedNames } from './distinguished-names.ts';
import { duplicateExtensions } from './duplicate-extensions.ts';
import { encoding } from './encoding.ts';
import { ending } from './ending.ts';
import { extendedKeyUsage } from './extended-key-usage.ts';
import { extendedKeyUsageForm } from './extended-key-usage-form.ts';
import { hostName } from './host-name.ts';
import { issuerName } from './issuer-name.ts';
import { keyCertSign } from './key-cert-sign.ts';
import { keyForm } from './key-form.ts';
import { keyIdentifiers } from './key-identifiers.ts';
import { keyIds } from './key-ids.ts';
import { keyUsage } from './key-usage.ts';
import { keyUsageForm } from './key-usage-form.ts';
import { lifetime } from './lifetime.ts';
import { nameAttributes } from './name-attributes.ts';
import { nameConstraints } from './name-constraints.ts';
import { nameConstraintsForm } from './name-constraints-form.ts';
import { pathLength } from './path-length.ts';
import { policies } from './policies.ts';
import { policyForm } from './policy-form.ts';
import { revocation } from './revocation.ts';
import { serialNumber } from './serial-number.ts';
import { sha1Signature } from './sha1-signature.ts';
import { signature } from './signature.ts';
import { signatureDigest } from './signature-digest.ts';
import { signatureForm } from './signature-form.ts';
import { timestamps } from './timestamps.ts';
import { validity } from './validity.ts';
import { version } from './version.ts';
import { weakKey } from './weak-key.ts';
import { weakSignature } from './weak-signature.ts';
import { wildcards } from './wildcards.ts';

/** Rules about single certificates in their place. To add one: its file, its line here, its tests. */
export const certificateRules: readonly CertificateRule[] = [
  algorithmParameters,
  alternativeNameEntries,
  alternativeNames,
  basicConstraintsForm,
  ca,
  commonName,
  criticalExtensions,
  criticality,
  distinguishedNames,
  duplicateExtensions,
  encoding,
  extendedKeyUsage,
  extendedKeyUsageForm,
  keyCertSign,
  keyForm,
  keyIdentifiers,
  keyUsage,
  keyUsageForm,
  lifetime,
  nameAttributes,
  nameConstraintsForm,
  policyForm,
  serialNumber,
  sha1Signature,
  signatureForm,
  version,
  weakKey,
  weakSignature,
  wildcards,
];

/** Rules that need the whole path. */
export const pathRules: readonly PathRule[] = [
  chainLength,
  ending,
  hostName,
  issuerName,
  keyIds,
  nameConstraints,
  pathLength,
  policies,
  signature,
  signatureDigest,
  timestamps,
  validity,
];

/** Rules that cost so much that only a path without other faults is asked. */
export const lastRules: readonly PathRule[] = [revocation];
