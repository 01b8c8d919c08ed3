import type { Port80 } from '../observation/answers.ts';
import type { Target } from '../target/schema.ts';
import { askForPage, type PageAnswer } from './ask-page.ts';
import { connect } from './connect.ts';
import type { Network } from './network.ts';

/** A look at port 80 that nobody waits for. */
export interface SideLook {
  /** What has been seen by now; ends the look. null = nothing was looked at. */
  readonly now: () => Port80 | null;
  /** Settles when there is no more to see. */
  readonly done: Promise<void>;
}

const HTTP_PORT = 80;
/** The longest that an answer is worth; the look at TLS is over sooner as a rule. */
const ANSWER_MS = 3_000;

const nothing: SideLook = { now: () => null, done: Promise.resolve() };

/** What a client meets that comes without TLS: beside port 443 of web servers, at the first address. */
export function lookAtPort80(target: Target, address: string | undefined, network: Network): SideLook {
  const web = (target.scheme === 'https' || target.scheme === 'wss') && target.port === 443;
  if (!web || address === undefined) return nothing;
  const host = target.hostKind === 'ipv6' ? `[${target.host}]` : target.host;
  return lookAtPlainHttp({ address, port: HTTP_PORT, host }, network);
}

interface Place {
  readonly address: string;
  readonly port: number;
  /** Host header. */
  readonly host: string;
}

/** Asks for `/` in the clear, in the background. Never rejects, and never keeps the process alive once it is over. */
export function lookAtPlainHttp({ address, port, host }: Place, network: Network): SideLook {
  if (!network.policy.judge(address, port).allowed) return nothing;
  const over = new AbortController();
  const signal = AbortSignal.any([over.signal, network.budget.signal]);
  const budget = { ...network.budget, signal };
  let seen: Port80 | null = { address, state: 'no-answer', status: null, location: null, server: null };
  const done = look();
  return {
    done,
    now() {
      over.abort();
      return seen;
    },
  };

  async function look(): Promise<void> {
    const connection = await connect(address, port, network.policy, budget);
    if (over.signal.aborted && connection.ok) connection.socket.destroy();
    if (over.signal.aborted) return;
    if (!connection.ok) {
      seen = withoutConnection(connection.failure, address);
      return;
    }
    const { socket } = connection;
    const page = await askForPage(socket, { method: 'HEAD', host }, ANSWER_MS, budget);
    socket.destroy();
    if (!over.signal.aborted) seen = told(address, host, page);
  }
}

/** A filtered port stays without an answer; where the policy refuses, nothing was looked at. */
function withoutConnection({ stage, code }: { stage: string; code: string }, address: string): Port80 | null {
  if (stage !== 'tcp') return null;
  const state = code === 'refused' || code === 'reset' ? 'closed' : 'no-answer';
  return { address, state, status: null, location: null, server: null };
}

function told(address: string, host: string, { answer, end }: PageAnswer): Port80 {
  if (answer === null) {
    const state = end === 'other' ? 'other' : end === 'silent' ? 'no-answer' : 'closed';
    return { address, state, status: null, location: null, server: null };
  }
  const { status, server } = answer;
  const location = REDIRECTS.includes(status) ? absolute(answer.location, host) : null;
  return { address, state: location === null ? 'answers' : 'redirects', status, location, server };
}

const REDIRECTS = [301, 302, 303, 307, 308];

/** Where a Location leads, without credentials; null when it can't be read. */
function absolute(location: string | null, host: string): string | null {
  const url = location === null ? null : URL.parse(location, `http://${host}/`);
  if (url === null) return null;
  url.username = '';
  url.password = '';
  return url.href.slice(0, 300);
}
