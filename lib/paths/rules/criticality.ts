import { extensionOids } from '../../x509/oids.ts';
import type { CertificateRule } from '../context.ts';
import type { PathNode } from '../node.ts';
import type { PathFinding } from '../schema.ts';
import { family, finding, nothing } from './finding.ts';
import { standsAsCa } from './stands-as-ca.ts';

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

const notOfLeaf: ReadonlySet<string> = new Set([
  id.certificatePolicies,
  id.crlDistributionPoints,
  id.sctList,
]);

/** BR §7.1.2.7.6: a server's policies, lists and timestamps are never critical, its basic constraints always. */
const ofLeaf: CertificateRule = (node, { role }) => {
  if (role === 'issuer') return nothing;
  const { criticalOids, extensionOids: present } = node.detail;
  const critical = present.filter((oid) => notOfLeaf.has(oid) && criticalOids.includes(oid));
  const constraints = node.facts.basicConstraints;
  // A CA's have a rule of their own.
  const soft = constraints !== null && !constraints.ca && !constraints.critical ? [id.basicConstraints] : [];
  return unusual(node, [...critical, ...soft]);
};

/** BR §7.1.2.10.7: a CA's key usage is critical; RFC 5280 §4.2.1.3 only advises it. */
const ofCa: CertificateRule = (node, place) =>
  standsAsCa(node, place) && node.facts.keyUsage?.critical === false ? unusual(node, [id.keyUsage]) : nothing;

function unusual(node: PathNode, oids: readonly string[]): PathFinding[] {
  if (oids.length === 0) return nothing;
  const { criticalOids } = node.detail;
  return [...new Set(oids)].flatMap((oid) =>
    finding('extension-criticality-unusual', node, { oid, critical: criticalOids.includes(oid) }),
  );
}

/** Whether extensions are critical as RFC 5280 and the BR want each. */
export const criticality = family(wrongly, wrongfullyNot, ofLeaf, ofCa);
