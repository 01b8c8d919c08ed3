import { extensionOids } from '../../x509/oids.ts';
import type { CertificateRule } from '../context.ts';
import { family, finding, nothing } from './finding.ts';

const id = extensionOids;
/** Not among those that a client understands, so that no table has them. */
const SUBJECT_DIRECTORY_ATTRIBUTES = '2.5.29.9';
const SUBJECT_INFO_ACCESS = '1.3.6.1.5.5.7.1.11';

/** RFC 5280 §4.2.1 and §4.2.2, each in its own section: these are never critical. */
const neverCritical: ReadonlySet<string> = new Set([
  id.authorityKeyId,
  id.subjectKeyId,
  id.authorityInfoAccess,
  id.freshestCrl,
  SUBJECT_DIRECTORY_ATTRIBUTES,
  SUBJECT_INFO_ACCESS,
]);

/** RFC 5280 §4.2.1.10, §4.2.1.11 and §4.2.1.14: these always are. Basic constraints have a rule of their own. */
const alwaysCritical: readonly string[] = [id.nameConstraints, id.policyConstraints, id.inhibitAnyPolicy];

const wrongly: CertificateRule = (node) => {
  const { criticalOids } = node.detail;
  if (!criticalOids.some((oid) => neverCritical.has(oid))) return nothing;
  const oids = new Set(criticalOids.filter((oid) => neverCritical.has(oid)));
  return [...oids].flatMap((oid) => finding('extension-wrongly-critical', node, { oid }));
};

const wrongfullyNot: CertificateRule = (node) => {
  const { criticalOids, extensionOids: present } = node.detail;
  const lacks = (oid: string) => present.includes(oid) && !criticalOids.includes(oid);
  if (!alwaysCritical.some(lacks)) return nothing;
  return alwaysCritical.filter(lacks).flatMap((oid) => finding('extension-not-critical', node, { oid }));
};

/** Whether extensions are critical as RFC 5280 wants each. */
export const criticality = family(wrongly, wrongfullyNot);
