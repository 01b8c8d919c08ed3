import type { ProbeFailure } from '../../observation/failure.ts';
import type { LookingText } from '../looking.ts';

const tcp: Readonly<Record<Extract<ProbeFailure, { stage: 'tcp' }>['code'], string>> = {
  refused: 'the connection is refused',
  timeout: 'no answer',
  unreachable: 'no route to this address',
  reset: 'the connection was reset',
};

const tls: Readonly<Record<Extract<ProbeFailure, { stage: 'tls' }>['code'], string>> = {
  silent: 'connected, but nothing was said',
  timeout: 'the handshake did not end in time',
  closed: 'the connection was closed during the handshake',
  reset: 'the connection was reset during the handshake',
  'not-tls': 'this port does not speak TLS',
  alert: 'the server broke the handshake off',
  local: 'the answer breaks the rules of TLS',
  malformed: 'the answer cannot be read as TLS',
  oversize: 'the answer is too large',
};

const starttls: Readonly<Record<Extract<ProbeFailure, { stage: 'starttls' }>['code'], string>> = {
  silent: 'connected, but nothing was said',
  timeout: 'it did not come to TLS in time',
  closed: 'the connection was closed before TLS',
  reset: 'the connection was reset before TLS',
  refused: 'the server refused to switch to TLS',
  'not-offered': 'the server does not offer STARTTLS',
  unexpected: 'this port speaks another protocol',
  injected: 'plain text came in place of TLS',
  oversize: 'the answer is too large',
  'tls-at-once': 'this port speaks TLS from the first byte',
};

const dns: Readonly<Record<Extract<ProbeFailure, { stage: 'dns' }>['code'], string>> = {
  'name-unknown': 'there is no such name',
  'no-address': 'the name has no address',
  timeout: 'the name server did not answer',
  'server-failure': 'the name server reported a failure',
};

function failure(found: ProbeFailure): string {
  if (found.stage === 'dns') return dns[found.code];
  if (found.stage === 'tcp') return tcp[found.code];
  if (found.stage === 'starttls') return starttls[found.code];
  if (found.stage === 'tls') return tls[found.code];
  if (found.stage === 'policy') return 'this dashboard does not connect there';
  return 'the download failed';
}

function certificates(count: number): string {
  const words = [
    'no certificate',
    'one certificate',
    'two certificates',
    'three certificates',
    'four certificates',
  ];
  return words[count] ?? `${count} certificates`;
}

export const looking: LookingText = {
  title: (host) => `Checking ${host}`,
  stop: 'Stop',
  again: 'Try again',
  back: 'Check another server',
  addresses: (count) => (count === 1 ? '1 address' : `${count} addresses`),
  kicker: (done, of, seconds) => `Looking · ${done} of ${of} stages · ${seconds} s`,
  stages: {
    resolve: { name: 'Look up the name', plan: 'Which addresses the name has' },
    connect: { name: 'Connect', plan: 'Every address by itself' },
    handshake: { name: 'TLS handshake', plan: 'With and without the host name' },
    'complete-chain': { name: 'Complete the chain', plan: 'Fetch what the server left out, if anything' },
    judge: { name: 'Judge', plan: 'Build every path and check each rule' },
    store: { name: 'Write the report', plan: 'Under a link that only you have' },
  },
  states: {
    waiting: 'waiting',
    running: 'running',
    done: 'done',
    failed: 'failed',
    skipped: 'not needed',
  },
  headline: {
    resolving: ['Looking up the name.', 'Then every address that it has is looked at by itself.'],
    connecting: (addresses) => [
      addresses === 1 ? 'Connecting to the server.' : `Connecting to ${addresses} addresses.`,
      'Then the server is asked for its certificate, as your client would ask.',
    ],
    asking: ['Asking for the certificate.', 'The server answers; the TLS handshake is under way.'],
    answered: (sent, nameMatches, stage) => [
      sent === null ? 'The server answered.' : `The server sent ${certificates(sent)}.`,
      `${nameMatches === null ? '' : nameMatches ? 'It names this host. ' : 'It does not name this host. '}${next(stage)}`,
    ],
    failing: (reason) => [
      `It went wrong here: ${reason}.`,
      'The report will say what that means and what to do.',
    ],
    finished: ['Done. Opening the report.', 'It has a link of its own, which you can share.'],
  },
  detail: {
    connected: (count, of) =>
      count === of
        ? `${count === 1 ? 'The address answers' : `All ${count} addresses answer`}`
        : `${count} of ${of} addresses answer`,
    handshake: (versions, asks) => `${versions.join(', ')}${asks ? ', asks for a client certificate' : ''}`,
    fetching: (url) => `Fetching the issuer from ${url}`,
    fetched: (subject) => (subject === null ? 'Fetched the issuer' : `Fetched ${subject}`),
    fetchFailed: (url) => `Nothing usable at ${url}`,
    nothingToFetch: 'Nothing to fetch',
    at: (address, text) => `${address}: ${text}`,
  },
  failure,
  known: {
    heading: 'What we know so far',
    nameMatches: 'Names this host',
    valid: 'Valid',
    issuedBy: 'Issued by',
    sent: 'Certificates sent',
    clientCertificate: 'Asks for client certificate',
    version: 'Protocol',
    nameResult: (matches) => (matches ? 'yes' : 'no'),
    asks: (asks) => (asks ? 'yes' : 'no'),
  },
  chain: {
    heading: 'Certificate chain',
    sends: 'The server sends',
    lookedFor: 'Being looked for',
    has: 'The client already has',
    leaf: 'Server certificate',
    intermediate: 'Issuer',
    root: 'Root CA',
    sent: 'Sent by the server',
    fetching: 'Being fetched…',
    fetched: 'Fetched by Certwhy',
    unknown: 'Not known yet',
  },
  noScript: [
    'Ready to look at the server.',
    'Without JavaScript the stages are not shown: the report comes when it is done, after ten seconds at most.',
  ],
  noScriptButton: 'Find the cause',
  problem: {
    kicker: 'No report was made',
    stoppedKicker: 'Stopped',
    caMissing: [
      'The CA certificate that you gave is gone.',
      'It is kept for one check in the tab where you gave it. Give it again, or check without it.',
    ],
    lost: [
      'The connection to this dashboard was lost.',
      'What was seen so far was not judged, and nothing was stored. Try again when you are back online.',
    ],
    stopped: ['You stopped the check.', 'Nothing was stored.'],
    againIn: (seconds) => `Try again in ${seconds} s`,
  },
};

function next(stage: string): string {
  if (stage === 'complete-chain') return 'Now looking for the certificates that vouch for it.';
  if (stage === 'judge' || stage === 'store') return 'Now judging what was seen.';
  return 'The other connections are still being looked at.';
}
