import type { GeneralNames } from '../../x509/facts.ts';
import type { CertificateRule } from '../context.ts';
import type { PathNode } from '../node.ts';
import { family, finding, nothing, SHOWN_MAX } from './finding.ts';
import { isAbsoluteUri, isHostName, isMailbox } from './name-syntax.ts';

/** RFC 5280 §4.2.1.6: each entry in the form of its kind. */
const malformed: CertificateRule = (node) => {
  if (node.detail.sanEntries === null) return nothing;
  const { san } = node.facts;
  if (san === null) return finding('san-entry-malformed', node, { kind: 'unreadable', name: '' });
  const wrong = [
    ...malformedOf('dns', san.dns, isHostName),
    ...malformedOf('email', san.email, isMailbox),
    ...malformedOf('uri', san.uri, isAbsoluteUri),
  ];
  const unread = unreadEntries(node, san) > 0 ? [{ kind: 'unreadable', name: '' }] : [];
  if (wrong.length + unread.length === 0) return nothing;
  return [...unread, ...wrong]
    .slice(0, SHOWN_MAX)
    .flatMap((values) => finding('san-entry-malformed', node, values));
};

function malformedOf(kind: string, names: readonly string[], isWellFormed: (name: string) => boolean) {
  if (names.every(isWellFormed)) return [];
  return names.filter((name) => !isWellFormed(name)).map((name) => ({ kind, name }));
}

/** Addresses of a wrong length, kinds that there aren't. */
function unreadEntries({ detail }: PathNode, san: GeneralNames): number {
  const read = [san.dns, san.ip, san.email, san.uri, san.directory, san.other];
  return (detail.sanEntries ?? 0) - read.reduce((sum, names) => sum + names.length, 0);
}

/** RFC 1034 §3.5 has no underscore; public CAs may not issue for one since 2019 (CA/Browser Forum ballot SC12). */
const underscore: CertificateRule = (node) => {
  const names = node.facts.san?.dns;
  if (names === undefined || !names.some((name) => name.includes('_'))) return nothing;
  return names
    .filter((name) => name.includes('_'))
    .slice(0, SHOWN_MAX)
    .flatMap((name) => finding('dns-name-underscore', node, { name }));
};

/** BR §7.1.2.7.12: a server's names are host names and addresses. */
const foreign: CertificateRule = (node, { role }) => {
  const { san } = node.facts;
  if (san === null || role === 'issuer') return nothing;
  const kinds = (['email', 'uri', 'directory', 'other'] as const).filter((kind) => san[kind].length > 0);
  return kinds.flatMap((kind) => finding('san-type-not-allowed', node, { kind, name: san[kind][0] ?? '' }));
};

/** The single entries of the subject alternative name. */
export const alternativeNameEntries = family(malformed, underscore, foreign);
