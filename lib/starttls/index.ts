import type { Dialogue } from './define.ts';
import { ftp } from './ftp.ts';
import { type StarttlsId, starttlsIds } from './ids.ts';
import { imap } from './imap.ts';
import { ldap } from './ldap.ts';
import { lmtp } from './lmtp.ts';
import { mysql } from './mysql.ts';
import { nntp } from './nntp.ts';
import { pop3 } from './pop3.ts';
import { postgres } from './postgres.ts';
import { sieve } from './sieve.ts';
import { smtp } from './smtp.ts';
import { xmpp } from './xmpp.ts';
import { xmppServer } from './xmpp-server.ts';

/** Every dialogue, by id. */
export const dialogues: Readonly<Record<StarttlsId, Dialogue>> = {
  ftp,
  imap,
  ldap,
  lmtp,
  mysql,
  nntp,
  pop3,
  postgres,
  sieve,
  smtp,
  xmpp,
  'xmpp-server': xmppServer,
};

/** A dialogue, and the port on which it is looked for unless another one is named. */
export interface StarttlsChoice {
  readonly id: StarttlsId;
  readonly port: number;
}

const byScheme: ReadonlyMap<string, StarttlsChoice> = new Map(
  starttlsIds.flatMap((id) =>
    Object.entries(dialogues[id].schemes).map(([scheme, port]) => [scheme, { id, port }] as const),
  ),
);

const byPort: ReadonlyMap<number, StarttlsId> = new Map(
  [...byScheme.values()].map(({ id, port }) => [port, id] as const),
);

/** The dialogue and the default port that a URL scheme stands for. */
export function starttlsScheme(scheme: string): StarttlsChoice | null {
  return byScheme.get(scheme.toLowerCase()) ?? null;
}

/** The dialogue that is spoken on a well-known port. */
export function starttlsOfPort(port: number): StarttlsId | null {
  return byPort.get(port) ?? null;
}

/** Every name by which a dialogue can be asked for. */
export const starttlsNames: readonly string[] = [...byScheme.keys()].sort();
