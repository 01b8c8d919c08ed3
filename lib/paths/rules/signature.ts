import type { PathRule } from '../context.ts';
import type { PathFinding } from '../schema.ts';

/** RFC 5280 §6.1.3 (a)(1): each certificate is signed by the key of the next. */
export const signature: PathRule = ({ nodes, links, ending }) => {
  const findings = links.flatMap((link, index): PathFinding[] => {
    const [subject, issuer] = [nodes[index], nodes[index + 1]];
    if (link === 'valid' || subject === undefined || issuer === undefined) return [];
    const values = {
      issuer: issuer.facts.subject.text,
      issuerSha256: issuer.sha256,
      algorithm: subject.facts.signature.name,
    };
    return [
      {
        fault: link === 'invalid' ? 'signature-invalid' : 'signature-unsupported',
        at: subject.sha256,
        values,
      },
    ];
  });
  const last = nodes.at(-1);
  if (ending.kind !== 'self-signed' || ending.signature === 'valid' || last === undefined) return findings;
  const fault = ending.signature === 'invalid' ? 'signature-invalid' : 'signature-unsupported';
  const values = {
    issuer: last.facts.issuer.text,
    issuerSha256: last.sha256,
    algorithm: last.facts.signature.name,
  };
  return [...findings, { fault, at: last.sha256, values }];
};
