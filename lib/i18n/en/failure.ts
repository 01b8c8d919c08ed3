import type { ProbeFailure, SpokenProtocol } from '../../observation/failure.ts';
import { protocolName } from '../evidence-values.ts';
import { alertText, quoted } from './phrases.ts';
import { refusal } from './ranges.ts';

type Of<S extends ProbeFailure['stage']> = Extract<ProbeFailure, { stage: S }>;

const dns: Readonly<Record<Of<'dns'>['code'], string>> = {
  'name-unknown': 'The name is not known, so there is no address to connect to (ENOTFOUND).',
  'no-address': 'The name exists, but has no IPv4 or IPv6 address.',
  timeout: 'The name server did not answer in time.',
  'server-failure': 'The name server answered with an error.',
};

const tcp: Readonly<Record<Of<'tcp'>['code'], string>> = {
  refused: 'The connection was refused: nothing accepts connections on this port (ECONNREFUSED).',
  timeout: 'The connection could not be made in time: nothing answered.',
  unreachable: 'From here there is no route to this address.',
  reset: 'The connection was reset while it was being made.',
};

const http: Readonly<Record<Of<'http'>['code'], string>> = {
  status: 'The download failed: the server answered with an error',
  timeout: 'The download did not end in time.',
  'too-large': 'The download was ended: what came is larger than any certificate.',
  redirects: 'The download was ended: it was redirected too often.',
  'bad-url': 'There was nothing to download: the address in the certificate is not a usable URL.',
  unreadable: 'What was downloaded is not a certificate.',
  refused: 'The download was not made: the address is refused here, or nothing answers there.',
  closed: 'The download broke off: the connection was closed.',
};

/** Why something could not be looked at, as one sentence or two. */
export function failure(found: ProbeFailure): string {
  switch (found.stage) {
    case 'dns':
      return dns[found.code];
    case 'policy':
      return refusal(found.address, found.range);
    case 'tcp':
      return tcp[found.code];
    case 'starttls':
      return starttls(found);
    case 'tls':
      return tls(found);
    case 'http':
      return found.code === 'status'
        ? `${http.status}${found.status === null ? '' : ` (HTTP ${found.status})`}.`
        : http[found.code];
  }
}

function tls({ code, spoke, sample, alert, detail }: Of<'tls'>): string {
  switch (code) {
    case 'silent':
      return 'The server accepted the connection, then said nothing.';
    case 'timeout':
      return 'The TLS handshake began, but did not end in time.';
    case 'closed':
      return 'The server closed the connection during the TLS handshake, without saying why.';
    case 'reset':
      return 'The connection was reset during the TLS handshake.';
    case 'not-tls':
      return notTls(spoke, sample);
    case 'alert':
      return alert === null
        ? 'The server broke the TLS handshake off with an alert.'
        : `The server broke the TLS handshake off with ${alertText(alert)}.`;
    case 'local':
      return `Certwhy’s own TLS library (OpenSSL) could not go on with what the server sent${because(detail)}`;
    case 'malformed':
      return `What the server sent cannot be read as TLS${because(detail)}`;
    case 'oversize':
      return `The server sent more than is read here${because(detail)}`;
  }
}

function starttls({ dialogue, code, step, spoke, reply }: Of<'starttls'>): string {
  const name = protocolName(dialogue);
  const words = reply === null || reply === '' ? '.' : `: ${quoted(reply)}.`;
  switch (code) {
    case 'silent':
      return `The server accepted the connection, then said nothing in ${name}.`;
    case 'timeout':
      return `The server began to speak ${name}, but did not come to TLS in time.`;
    case 'closed':
      return `The server closed the connection in the middle of ${name}, before TLS.`;
    case 'reset':
      return `The connection was reset in the middle of ${name}, before TLS.`;
    case 'refused':
      return step === 'greeting'
        ? `The server turned this client away before TLS${words}`
        : `The server speaks ${name}, but refused to switch to TLS${words}`;
    case 'not-offered':
      return `The server speaks ${name}, but does not offer TLS (STARTTLS)${words}`;
    case 'unexpected':
      return otherDialogue(name, spoke, words);
    case 'oversize':
      return `The server sent more than a dialogue in ${name} ever has${words}`;
    case 'injected':
      return `The server agreed to TLS in ${name}, then sent plain text in its place${words}`;
    case 'tls-at-once':
      return `This port speaks TLS from the first byte; ${name} with STARTTLS does not work on it.`;
  }
}

function otherDialogue(name: string, spoke: SpokenProtocol | null, words: string): string {
  return spoke === null || spoke === 'unknown'
    ? `What answers on this port is not ${name}${words}`
    : `This port speaks ${protocolName(spoke)}, not ${name}${words}`;
}

function notTls(spoke: SpokenProtocol | null, sample: string | null): string {
  const known = spoke !== null && spoke !== 'unknown';
  const answer = sample === null || sample === '' ? '.' : `: ${quoted(sample)}.`;
  return known
    ? `This port speaks ${protocolName(spoke)}, not TLS${answer}`
    : `What answers on this port is not TLS${answer}`;
}

/** The library's words as they are. */
function because(detail: string | null): string {
  return detail === null || detail === '' ? '.' : `: ${detail}`;
}
