import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fingerprint } from '../../../lib/x509/fingerprint.ts';
import { hasPostgres, startPostgres } from '../../support/postgres.ts';
import { issue } from './support/authority.ts';
import { type Daemon, isInstalled, startDaemon } from './support/daemons.ts';
import { handshakeOf, look } from './support/look.ts';

const names = { 'mail.example': ['127.0.0.1'] };
const root = await issue({ name: 'Mail Root', ca: true });
const intermediate = await issue({ name: 'Mail CA', ca: true, issuer: root });
const leaf = await issue({ name: 'mail', dns: ['mail.example'], issuer: intermediate });
const pem = { leaf: leaf.pem, intermediate: intermediate.pem, key: leaf.keyPem };
const sent = [leaf, intermediate].map(({ der }) => fingerprint(der));

/** Each server with its services, and how they introduce themselves; null = they don't. */
const servers = {
  dovecot: {
    imap: /^\* OK .*Dovecot/,
    pop3: /^\+OK Dovecot/,
    sieve: /^"IMPLEMENTATION" "Dovecot/,
    submission: /^220 .*Dovecot/,
    lmtp: /^220 .*Dovecot/,
  },
  slapd: { ldap: null },
  vsftpd: { ftp: /^220 \(vsFTPd/ },
  mariadb: { mysql: /MariaDB/ },
  prosody: { xmpp: null, 'xmpp-server': null },
} as const;

for (const [name, services] of Object.entries(servers) as [
  keyof typeof servers,
  Record<string, RegExp | null>,
][]) {
  describe.runIf(isInstalled(name))(name, () => {
    let daemon: Daemon;
    beforeAll(async () => {
      daemon = await startDaemon(name, pem);
    });
    afterAll(() => daemon.stop());

    test.each(Object.entries(services))('%s: the chain is seen as it is sent', async (scheme, greeting) => {
      const seen = await look(`${scheme}://mail.example:${daemon.ports[scheme]}`, { names });
      const handshake = handshakeOf(seen);
      expect(handshake).toMatchObject({ completed: true, failure: null, keyProof: 'verified', chain: sent });
      if (greeting === null) expect(handshake.starttls?.greeting).toBeNull();
      else expect(handshake.starttls?.greeting).toMatch(greeting);
    });
  });
}

test.runIf(isInstalled('dovecot') && isInstalled('slapd'))(
  'a real server that is asked in another protocol shows what it speaks',
  async () => {
    const [dovecot, slapd] = await Promise.all([startDaemon('dovecot', pem), startDaemon('slapd', pem)]);
    try {
      const asked = async (scheme: string, port: number | undefined) =>
        handshakeOf(await look(`${scheme}://mail.example:${port}`, { names })).failure;
      expect(await asked('smtp', dovecot.ports.imap)).toMatchObject({ code: 'unexpected', spoke: 'imap' });
      expect(await asked('imap', dovecot.ports.pop3)).toMatchObject({ code: 'unexpected', spoke: 'pop3' });
      expect(await asked('xmpp', dovecot.ports.sieve)).toMatchObject({ code: 'unexpected', spoke: 'sieve' });
      expect(await asked('lmtp', dovecot.ports.submission)).toMatchObject({ code: 'refused' });
      expect(await asked('postgres', slapd.ports.ldap)).toMatchObject({ code: 'closed' });
    } finally {
      await Promise.all([dovecot.stop(), slapd.stop()]);
    }
  },
);

describe.runIf(hasPostgres())('PostgreSQL', () => {
  test('without TLS says so; with TLS its chain is seen as it is sent', async () => {
    const plain = await startPostgres();
    try {
      const url = new URL(plain.createDatabase());
      const seen = await look(`${url.protocol}//certwhy@mail.example:${url.port}${url.pathname}`, { names });
      expect(handshakeOf(seen).failure).toMatchObject({ stage: 'starttls', code: 'not-offered', reply: '' });
    } finally {
      plain.stop();
    }
    const secured = await startPostgres({ certificate: leaf.pem + intermediate.pem, key: leaf.keyPem });
    try {
      const url = new URL(secured.createDatabase());
      const seen = await look(`${url.protocol}//certwhy@mail.example:${url.port}${url.pathname}`, { names });
      expect(handshakeOf(seen)).toMatchObject({ completed: true, keyProof: 'verified', chain: sent });
    } finally {
      secured.stop();
    }
  });
});
