import { globSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { causeIds } from '../../../lib/causes/ids.ts';
import { languages } from '../../../lib/i18n/index.ts';
import { getRemedyTexts, type RemedyText } from '../../../lib/i18n/remedies.ts';
import { statedContext } from '../../../lib/remedies/context.ts';
import type { Remedy, RemedyContext } from '../../../lib/remedies/define.ts';
import { remedies, remediesFor } from '../../../lib/remedies/index.ts';
import { warningIds } from '../../../lib/remedies/warnings.ts';

/** What the folder holds beside its remedies. */
const NOT_REMEDIES = ['cause-sets', 'code', 'context', 'define', 'index', 'shared-steps', 'warnings'];

/** Contexts that lead through every branch: a web server, another protocol, an address, nothing known. */
const contexts: readonly RemedyContext[] = [
  statedContext(null),
  statedContext({ host: 'mail.example.com', port: 993 }),
  { ...statedContext({ host: '192.0.2.7', port: 8443 }), caFingerprint: 'AA:BB', leafFingerprint: 'CC:DD' },
  { ...statedContext({ host: '2001:db8::7', port: 443 }), checkedAt: '2026-11-23 02:14 UTC' },
];

const ids = remedies.map(({ id }) => id);
const all: readonly Remedy[] = remedies;

function wordsOf(language: (typeof languages)[number], id: (typeof ids)[number]): RemedyText<string> {
  return getRemedyTexts(language).of[id];
}

describe('remedies', () => {
  test('every file is a remedy of that id, and is in the index, in order', () => {
    const files = globSync('lib/remedies/*.ts').map((file) => basename(file, '.ts'));
    expect(ids).toEqual(files.filter((id) => !NOT_REMEDIES.includes(id)).sort());
    expect(ids).toEqual(ids.toSorted());
  });

  test.each(languages)(
    'every remedy has its file of words in %s, and every step its title and text',
    (language) => {
      const files = readdirSync(join('lib/i18n', language, 'remedies')).map((file) => basename(file, '.ts'));
      for (const remedy of remedies) {
        expect(files).toContain(remedy.id);
        const words = wordsOf(language, remedy.id);
        const steps = remedy.steps(statedContext(null)).map(({ id }) => id);
        expect(Object.keys(words.steps).sort(), remedy.id).toEqual([...steps].sort());
        for (const { title, text } of [
          ...Object.values(words.steps),
          { title: words.name, text: words.gist },
        ]) {
          expect(Math.min(title.length, text.length), remedy.id).toBeGreaterThan(0);
        }
      }
    },
  );

  test('the steps are the same whatever is known, and none comes twice', () => {
    for (const { id, steps } of remedies) {
      const [first, ...others] = contexts.map((context) => steps(context).map((step) => step.id));
      for (const other of others) expect(other, id).toEqual(first);
      expect(new Set(first).size, id).toBe(first?.length);
    }
  });

  test('whatever changes a trust store, a server or a setting says the way back', () => {
    const looksOnly = ['clock', 'network-team', 'tls-relay'];
    for (const { id, steps } of remedies.filter((remedy) => !looksOnly.includes(remedy.id))) {
      expect(
        steps(statedContext(null)).some((step) => step.id === 'undo'),
        id,
      ).toBe(true);
    }
  });

  test('a CA’s fingerprint is compared before the CA is added', () => {
    for (const { id, kind, steps } of remedies) {
      const order = steps({ ...statedContext(null), caFingerprint: 'AA:BB' });
      const uses = order.findIndex(({ code }) =>
        code.some(({ lines }) => lines.some(({ text }) => /root\.pem/.test(text))),
      );
      if (kind !== 'client' || uses === -1) continue;
      expect(order[uses]?.compareWith, id).toBe('AA:BB');
    }
  });

  test.each(["a'; reboot; '", '$(reboot)', 'a" && reboot', 'a b', '-oProxy', ''])(
    'a host such as %s never gets into a command',
    (host) => {
      expect(statedContext({ host, port: 443 })).toEqual(statedContext(null));
    },
  );

  test('an address has no server name', () => {
    expect(statedContext({ host: '192.0.2.7', port: 443 }).sni).toBeNull();
    expect(statedContext({ host: '2001:db8::7', port: 443 }).sni).toBeNull();
    expect(statedContext({ host: 'www.example.com', port: 443 }).sni).toBe('www.example.com');
  });
});

describe('choosing remedies', () => {
  test('a missing intermediate is mended on the server alone', () => {
    expect(remediesFor('server', ['incomplete-chain']).map(({ id }) => id)).toEqual(['nginx', 'apache']);
    expect(remediesFor('network', ['incomplete-chain'])).toEqual([]);
    expect(remediesFor('client', ['incomplete-chain'])).toEqual([]);
  });

  test('an untrusted root brings every place to which a CA can be added', () => {
    const found = remediesFor('client', ['untrusted-root']).map(({ id }) => id);
    expect(found[0]).toBe('debian');
    expect(found).toEqual(
      expect.arrayContaining(['rhel', 'alpine', 'docker', 'macos', 'windows', 'java', 'firefox']),
    );
    expect(found).not.toContain('client-certificate');
    expect(found).not.toContain('clock');
  });

  test('a demand for a client certificate brings that remedy alone', () => {
    expect(remediesFor('client', ['client-cert-required']).map(({ id }) => id)).toEqual([
      'client-certificate',
    ]);
  });

  test('without a cause everything of the step is there', () => {
    const everything = (['server', 'network', 'client'] as const).flatMap((kind) => remediesFor(kind, []));
    expect(everything.map(({ id }) => id).sort()).toEqual([...ids].sort());
  });

  test('the causes that lie between client and server have a remedy', () => {
    const sshHalf = ['ssh-host-key', 'revocation-unavailable'];
    const kinds = ['server', 'network', 'client'] as const;
    const without = causeIds.filter((cause) =>
      kinds.every((kind) => remediesFor(kind, [cause]).length === 0),
    );
    expect(without.sort()).toEqual(sshHalf.sort());
  });
});

/** Ways to switch verification off. They stand in warnings, and nowhere else. */
const dangerous =
  /(curl|wget)\b[^;]* (-k|--insecure)\b|`-k`|--no-check-certificate|sslVerify|SSL_NO_VERIFY|REJECT_UNAUTHORIZED|rejectUnauthorized|strict-ssl|PYTHONHTTPSVERIFY|verify=False|trusted-host|insecure|ignore-certificate-errors|Verify-Peer|sslverify|chmod 777|chmod 644|TrustManager/i;
const saysNotTo = {
  en: /^Don’t /,
  ja: /ないでください|使わず/,
} as const;

describe('bad advice', () => {
  test('no command switches verification off', () => {
    const lines = all.flatMap(({ steps }) => contexts.flatMap((context) => steps(context)));
    const typed = lines.flatMap(({ code }) => code.flatMap((sample) => sample.lines.map(({ text }) => text)));
    expect(typed.filter((text) => dangerous.test(text))).toEqual([]);
  });

  test.each(languages)('no text in %s but the warnings names a switch', (language) => {
    for (const id of ids) {
      const { steps, name, gist } = wordsOf(language, id);
      const written = Object.values(steps).flatMap(({ title, text, points, message }) => [
        title,
        text,
        ...(points ?? []),
        ...(message?.(statedContext(null)) ?? []),
      ]);
      expect(
        [name, gist, ...written].filter((text) => dangerous.test(text)),
        id,
      ).toEqual([]);
    }
  });

  test.each(languages)(
    'every warning in %s says not to, in the sentence that names the switch',
    (language) => {
      const { warnings } = getRemedyTexts(language);
      for (const id of warningIds) {
        const [first = '', ...rest] = warnings[id].split(language === 'ja' ? /(?<=。)/ : /(?<=\.) /);
        expect(first, id).toMatch(saysNotTo[language]);
        expect(
          rest.filter((sentence) => dangerous.test(sentence)),
          id,
        ).toEqual([]);
      }
    },
  );

  test('every warning stands with some remedy', () => {
    expect([...new Set(all.flatMap(({ warnings }) => warnings))].sort()).toEqual([...warningIds]);
  });
});
