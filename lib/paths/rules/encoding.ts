import type { CertificateRule } from '../context.ts';
import { family, finding, nothing, SHOWN_MAX } from './finding.ts';

/** What has a rule of its own. */
const toldElsewhere = new Set(['signature-algorithms-differ', 'version-unknown']);

/** What only says that something is wrong, for when nothing else says what. */
const VAGUE = 'openssl-refuses';

/** RFC 5280 §4.1: a certificate is DER, and each field has its type. One finding for each kind of defect. */
const defects: CertificateRule = (node) => {
  if (node.facts.defects.length === 0) return nothing;
  const seen = new Set(toldElsewhere);
  const kinds = node.facts.defects.filter(({ code }) => !seen.has(code) && seen.add(code));
  const clear = kinds.filter(({ code }) => code !== VAGUE);
  const told = clear.length === 0 ? kinds : clear.slice(0, SHOWN_MAX);
  return told.flatMap((defect) => finding('encoding-defect', node, { ...defect }));
};

/** Defects with which most clients don't go on: OpenSSL can't decode it, or fields stand where none may be. */
const fatal: ReadonlySet<string> = new Set(['openssl-refuses', 'unexpected-field']);

/** What clients can't decode can't be accepted by them, whatever else there is to say for it. */
const refused: CertificateRule = (node) => {
  const defect = node.facts.defects.find(({ code }) => fatal.has(code));
  return defect === undefined ? nothing : finding('encoding-refused', node, { ...defect });
};

/** RFC 5280 §4.1.2.5: years before 2050 are written as UTCTime. */
const time: CertificateRule = (node) => {
  const { notBefore, notAfter } = node.facts;
  return node.detail.generalizedTimeEarly
    ? finding('generalized-time-early', node, { notBefore, notAfter })
    : nothing;
};

/** RFC 5280 §4.1.2.8: CAs don't write unique identifiers. */
const uniqueIds: CertificateRule = (node) =>
  node.detail.uniqueIds ? finding('unique-id-present', node) : nothing;

/** How a certificate is written down. */
export const encoding = family(defects, refused, time, uniqueIds);
