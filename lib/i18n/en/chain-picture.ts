import { plural, yearsAndMonths } from '../duration.ts';
import type { ChainText } from '../site.ts';

export const chain: ChainText = {
  heading: 'Certificate chain',
  sub: 'Each certificate is vouched for by the next one, up to a root that the client already trusts.',
  label: 'From the server to the root',
  otherPath: 'Another path',
  at: (addresses) => `At ${addresses.join(', ')}`,
  zones: {
    sends: 'The server sends',
    'should-send': 'The server should send too',
    fetched: 'Can be fetched',
    has: 'The client already has',
    lacks: 'The client would need',
  },
  roles: { leaf: 'Server certificate', intermediate: 'Intermediate CA', root: 'Root CA' },
  otherRole: (role) => `Other path · ${role}`,
  sent: 'Sent by the server',
  sentAt: (position) => `Sent by the server, as number ${position}`,
  notSent: 'Missing from the server',
  fetched: 'Fetched by Certwhy (AIA)',
  missing: 'Missing: not sent, not found',
  trusted: 'In a trust store',
  untrusted: 'In no trust store',
  signedBy: 'signed by',
  signedByBelow: 'signed by the one below',
  signatureUnknown: 'not checked',
  breaks: 'It breaks here',
  fault: 'The fault is here',
  stores: 'Trust stores',
  storeNames: {
    mozilla: 'Mozilla',
    operator: 'This dashboard’s own',
    request: 'Given by you',
    lab: 'The lab’s',
    system: 'This system',
  },
  holds: 'holds it',
  lacks: 'does not hold it',
  lifetime: (from, to, left) => `Valid from ${from} to ${to}: ${left}`,
  daysLeft: (left, total) => (total > 400 ? `${span(left)} left` : `${left} of ${plural(total, 'day')} left`),
  expired: (days) => (days === 0 ? 'expired today' : `expired ${span(days)} ago`),
  notYet: 'not valid yet',
  details: 'Fingerprint and names',
  fingerprint: 'SHA-256 fingerprint',
  names: 'Names it covers',
  unused: 'Sent as well, but on no path',
  unusedWhy: { duplicate: 'sent twice', stranger: 'belongs to no path', unreadable: 'cannot be read' },
  unusedItem: (position, name, why) => `Number ${position}: ${name} (${why})`,
  legend: {
    sent: 'Sent',
    fetched: 'Fetched',
    missing: 'Missing, not found',
    trusted: 'In a trust store',
    today: 'The day of the check, on the certificate’s lifetime',
  },
};

function span(days: number): string {
  const { years, months } = yearsAndMonths(days);
  if (years === 0 && months < 2) return plural(days, 'day');
  return [years > 0 ? plural(years, 'year') : '', months > 0 ? plural(months, 'month') : ''].join(' ').trim();
}
