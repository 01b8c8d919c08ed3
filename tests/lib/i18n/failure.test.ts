import { describe, expect, test } from 'vitest';
import { failure as en } from '../../../lib/i18n/en/failure.ts';
import { failure as ja } from '../../../lib/i18n/ja/failure.ts';
import { type ProbeFailure, probeFailureSchema, spokenProtocols } from '../../../lib/observation/failure.ts';
import type { RefusedRange } from '../../../lib/probe/address-policy.ts';
import { starttlsIds } from '../../../lib/starttls/ids.ts';
import { defects } from '../../../lib/tls/defects.ts';

const japanese = /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u;
const leftover = /undefined|NaN|null|\[object/;

type Tls = Extract<ProbeFailure, { stage: 'tls' }>;

function tls(code: Tls['code'], more: Partial<Tls> = {}): Tls {
  return { stage: 'tls', code, spoke: null, sample: null, alert: null, detail: null, afterMs: 1, ...more };
}

type Starttls = Extract<ProbeFailure, { stage: 'starttls' }>;

function starttls(code: Starttls['code'], more: Partial<Starttls> = {}): Starttls {
  const failure = { dialogue: 'smtp', step: 'starttls', spoke: null, reply: null, afterMs: 1 } as const;
  return { stage: 'starttls', code, ...failure, ...more };
}

/** Bare failures of every stage and code of the schema. */
const bare: readonly ProbeFailure[] = probeFailureSchema.options
  .flatMap((option): unknown[] => {
    const { stage, code } = option.shape;
    const codes: readonly string[] = 'options' in code ? code.options : [code.value];
    return codes.map((one) => ({
      stage: stage.value,
      code: one,
      afterMs: 1,
      address: '10.0.0.1',
      range: 'private',
      spoke: null,
      sample: null,
      alert: null,
      detail: null,
      status: null,
      dialogue: 'imap',
      step: 'starttls',
      reply: null,
    }));
  })
  .map((value) => probeFailureSchema.parse(value));

const detailed: readonly ProbeFailure[] = [
  ...spokenProtocols.map((spoke) => tls('not-tls', { spoke, sample: 'HTTP/1.1 400 Bad Request' })),
  tls('alert', { alert: 40 }),
  tls('alert', { alert: 250 }),
  tls('local', { detail: 'error:0A000126:SSL routines::unexpected eof while reading' }),
  ...Object.values(defects).map((detail) => tls('malformed', { detail })),
  tls('oversize', { detail: 'error' }),
  { stage: 'http', code: 'status', status: 404, afterMs: 1 },
  ...starttlsIds.map((dialogue) => starttls('not-offered', { dialogue })),
  starttls('refused', { step: 'greeting', reply: '554 5.7.1 You are not welcome here' }),
  starttls('refused', { reply: '454 4.7.0 TLS not available' }),
  starttls('unexpected', { spoke: 'ftp', reply: '220 ProFTPD Server' }),
  starttls('injected', { step: 'handshake', reply: '250 2.0.0 Ok' }),
];

/** Complete by type: a new range without a line here does not compile. */
const ranges: Readonly<Record<RefusedRange, true>> = {
  metadata: true,
  unspecified: true,
  loopback: true,
  private: true,
  'link-local': true,
  shared: true,
  benchmark: true,
  documentation: true,
  multicast: true,
  broadcast: true,
  reserved: true,
  '6to4': true,
  teredo: true,
  mapped: true,
  translated: true,
  compatible: true,
  nat64: true,
  orchid: true,
  'protocol-assignment': true,
  'unique-local': true,
  'site-local': true,
  discard: true,
  'segment-routing': true,
  'port-not-allowed': true,
  'not-an-address': true,
  'other-address': true,
};

function refusedAt(range: string): ProbeFailure {
  return { stage: 'policy', code: 'address-refused', address: '10.0.0.1', range, afterMs: 1 };
}

describe('words of a failure to look', () => {
  test('the samples hold every stage', () => {
    expect(new Set(bare.map(({ stage }) => stage))).toEqual(
      new Set(['dns', 'policy', 'tcp', 'starttls', 'tls', 'http']),
    );
    expect(bare.length).toBeGreaterThan(20);
  });

  test.each([...bare, ...detailed])('$stage $code is told in both languages', (failure) => {
    expect(en(failure)).toMatch(/^[A-Z].{15,}/);
    expect(en(failure)).not.toMatch(leftover);
    expect(en(failure)).not.toMatch(japanese);
    expect(ja(failure)).toMatch(japanese);
    expect(ja(failure)).not.toMatch(leftover);
    expect(ja(failure)).not.toContain('接続拒否');
  });

  test('each bare failure has a sentence of its own', () => {
    for (const say of [en, ja]) expect(new Set(bare.map(say)).size).toBe(bare.length);
  });

  test.each(Object.keys(ranges))('a refusal for the range %s says why, not by its id alone', (range) => {
    for (const say of [en, ja]) {
      expect(say(refusedAt(range))).not.toMatch(new RegExp(`: ${range}\\.|（${range}）`));
      expect(say(refusedAt(range))).toContain('10.0.0.1');
    }
  });

  test('a refusal says how the operator allows the address', () => {
    for (const say of [en, ja]) {
      expect(say(refusedAt('private'))).toContain('CERTWHY_ALLOW=10.0.0.1');
      expect(say(refusedAt('private'))).toContain('--allow 10.0.0.1');
    }
  });

  test('only a refused TCP connection is called refused in Japanese', () => {
    const refused = [...bare, ...detailed].filter((failure) => ja(failure).includes('接続が拒否'));
    expect(refused.map(({ stage, code }) => `${stage}/${code}`)).toEqual(['tcp/refused']);
  });

  test('the server’s own words before TLS are shown, and the step at which it said them', () => {
    const away = starttls('refused', { step: 'greeting', reply: '554 no' });
    expect(en(away)).toBe('The server turned this client away before TLS: “554 no”.');
    expect(ja(away)).toBe('TLSに切り替わる前に、サーバーがこのクライアントを拒否しました：「554 no」。');
    const later = starttls('refused', { dialogue: 'postgres', reply: 'FATAL 0A000 no' });
    expect(en(later)).toContain('speaks PostgreSQL, but refused to switch to TLS: “FATAL 0A000 no”');
    expect(ja(later)).toContain(
      'PostgreSQLで応答しますが、TLSへの切り替えを拒否しました：「FATAL 0A000 no」',
    );
  });

  test('what spoke instead of TLS is named and shown', () => {
    const failure = tls('not-tls', { spoke: 'mysql', sample: 'J...8.0.36' });
    expect(en(failure)).toBe('This port speaks MySQL, not TLS: “J...8.0.36”.');
    expect(ja(failure)).toBe('このポートの応答はTLSではなく、MySQLです：「J...8.0.36」。');
  });

  test('the decoder’s own words are Japanese in Japanese, a library’s words stay', () => {
    expect(ja(tls('malformed', { detail: defects.serverHello }))).not.toContain('malformed');
    expect(ja(tls('local', { detail: 'wrong tag' }))).toContain('wrong tag');
  });
});
