import type { CertificateFacts, GeneralNames } from '../../x509/facts.ts';
import { ipOctets } from '../../x509/ip.ts';
import { extensionOids } from '../../x509/oids.ts';
import type { CertificateRule } from '../context.ts';
import { family, finding, nothing, SHOWN_MAX } from './finding.ts';
import { isHostName, isMailbox } from './name-syntax.ts';
import { standsAsCa } from './stands-as-ca.ts';

type Constraints = NonNullable<CertificateFacts['nameConstraints']>;
type Kind = 'dns' | 'ip' | 'email' | 'uri';

/** RFC 5280 §4.2.1.10: only a CA has them. */
const onLeaf: CertificateRule = (node, place) =>
  isWritten(node.detail.extensionOids) && !standsAsCa(node, place)
    ? finding('name-constraints-on-leaf', node)
    : nothing;

/** RFC 5280 §4.2.1.10: something is constrained, and each base has the form of its kind. */
const malformed: CertificateRule = (node) => {
  const constraints = node.facts.nameConstraints;
  if (constraints === null) {
    if (!isWritten(node.detail.extensionOids)) return nothing;
    return finding('name-constraints-malformed', node, { reason: 'unreadable', kind: '', base: '' });
  }
  if (isEmpty(constraints)) {
    return finding('name-constraints-malformed', node, { reason: 'empty', kind: '', base: '' });
  }
  return malformedBases(constraints)
    .slice(0, SHOWN_MAX)
    .flatMap((values) => finding('name-constraints-malformed', node, { reason: 'form', ...values }));
};

function isWritten(oids: readonly string[]): boolean {
  return oids.includes(extensionOids.nameConstraints);
}

function isEmpty({ permitted, excluded }: Constraints): boolean {
  return [permitted, excluded].every((names) => Object.values(names).every((list) => list.length === 0));
}

function malformedBases({ permitted, excluded }: Constraints): { kind: Kind; base: string }[] {
  return [permitted, excluded].flatMap((names) => kinds.flatMap((kind) => malformedOf(kind, names)));
}

function malformedOf(kind: Kind, names: GeneralNames): { kind: Kind; base: string }[] {
  return names[kind].filter((base) => !isWellFormed[kind](base)).map((base) => ({ kind, base }));
}

/**
 * A base of no characters stands for every name of its kind. Clients also take a DNS base with a leading dot, as
 * RFC 5280 has it for mail and URIs alone.
 */
const isWellFormed: Readonly<Record<Kind, (base: string) => boolean>> = {
  dns: (base) => base === '' || isDomain(base),
  ip: isSubnet,
  email: (base) => base === '' || isMailbox(base) || isHostOrDomain(base),
  uri: (base) => base === '' || isHostOrDomain(base),
};
const kinds: readonly Kind[] = ['dns', 'ip', 'email', 'uri'];

function isDomain(base: string): boolean {
  return !base.includes('*') && isHostName(base);
}

/** A host, or with a leading dot all hosts below a domain. */
function isHostOrDomain(base: string): boolean {
  return isDomain(base.startsWith('.') ? base.slice(1) : base);
}

/** RFC 4632: the ones of a mask come first. */
function isSubnet(base: string): boolean {
  const mask = ipOctets(base.slice(base.indexOf('/') + 1));
  if (mask === null) return false;
  const bits = mask.map((octet) => octet.toString(2).padStart(8, '0')).join('');
  return !bits.includes('01');
}

/** Name constraints as such; whether names satisfy them is another rule's matter. */
export const nameConstraintsForm = family(onLeaf, malformed);
