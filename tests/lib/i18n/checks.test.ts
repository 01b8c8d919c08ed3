import { describe, expect, test } from 'vitest';
import { checks as registry } from '../../../lib/checks/index.ts';
import { checks as en } from '../../../lib/i18n/en/checks/index.ts';
import { checks as ja } from '../../../lib/i18n/ja/checks/index.ts';
import { samples } from './check-samples.ts';

interface AnyText {
  readonly title: string;
  readonly details: Readonly<Record<string, (values: never) => string>>;
}
type AnyTexts = Readonly<Record<string, AnyText>>;

const japanese = /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u;
const leftover = /undefined|NaN|null|\[object|Infinity|Invalid Date/;

/** Every sentence that the samples give, with where it stands. */
function sentences(texts: AnyTexts): { readonly at: string; readonly text: string }[] {
  return Object.entries(samples).flatMap(([check, details]) =>
    Object.entries(details).flatMap(([detail, sets]: [string, readonly object[]]) =>
      sets.map((values, index) => ({
        at: `${check}/${detail}/${index}`,
        text: texts[check]?.details[detail]?.(values as never) ?? '',
      })),
    ),
  );
}

const english = sentences(en);
const nihongo = sentences(ja);

function say(list: typeof english, at: string): string {
  return list.find((sentence) => sentence.at === at)?.text ?? `no sentence at ${at}`;
}

describe('words of the checks', () => {
  test('every check of the registry has words and samples in both languages, and nothing else has', () => {
    const ids = registry.map(({ id }) => id).sort();
    for (const texts of [en, ja, samples]) expect(Object.keys(texts).sort()).toEqual(ids);
  });

  test.each(registry.map(({ id }) => id))(
    '%s has the same details in both languages, each with a sample',
    (id) => {
      expect(Object.keys(en[id].details)).toEqual(Object.keys(ja[id].details));
      expect(Object.keys(samples[id]).sort()).toEqual(Object.keys(en[id].details).sort());
      expect(en[id].title).toMatch(/^[A-Z]/);
      expect(ja[id].title).toMatch(japanese);
    },
  );

  test.each(english)('$at is an English sentence without holes', ({ text }) => {
    expect(text).toMatch(/^[\p{L}\d“*].{3,}/u);
    expect(text).not.toMatch(leftover);
    expect(text).not.toMatch(/ {2}|\s$|'/);
    expect(text).not.toMatch(japanese);
  });

  test.each(nihongo)('$at is a Japanese sentence without holes', ({ text }) => {
    expect(text).toMatch(japanese);
    expect(text).not.toMatch(leftover);
    expect(text).not.toMatch(/ {2}|\s$|、。|。。/);
    expect(text).not.toContain('接続拒否');
    if (text.includes('接続が拒否')) expect(text).toContain('ECONNREFUSED');
  });
});

describe('evidence is concrete', () => {
  test.each([
    ['leaf-expired/valid/0', 'Valid until 2026-12-31, 38 days left.'],
    ['leaf-expired/expired/0', 'Expired on 2026-11-20, 3 days ago.'],
    ['leaf-expired/expired/1', 'Expired on 2026-11-22, 1 day ago.'],
    ['leaf-expired/expired/2', 'Expired at 2026-11-23 01:00 UTC, less than a day ago.'],
    [
      'not-yet-valid/not-yet/0',
      '“api.example.co.jp” is valid only from 2026-11-23 09:40 UTC, 40 minutes from now.',
    ],
    ['not-yet-valid/not-yet/2', '“api.example.co.jp” is valid only from 2026-12-23, 30 days from now.'],
    [
      'intermediate-missing/completed-by-fetch/0',
      '1 certificate sent, 2 needed. Missing: “Sample Trust TLS RSA CA 2”. The certificate itself says where to get it: http://aia.example/ca2.cer',
    ],
    [
      'client-certificate-required/asked/0',
      'The server asks for a client certificate; it is not enforced in the handshake.',
    ],
    [
      'name-not-covered/other-names/0',
      'The certificate is for a.example and b.example, not for api.example.co.jp.',
    ],
    ['algorithm-weak/weak-key/0', '“api.example.co.jp” has a weak key: RSA 1024.'],
    ['algorithm-weak/strong/0', 'Key: P-256. Signature: ecdsa-with-SHA384. Both are strong enough.'],
    ['handshake-refused/refused/1', '203.0.113.24 and 2001:db8:24::10 refused the handshake with alert 200.'],
  ])('%s in English', (at, expected) => {
    expect(say(english, at)).toBe(expected);
  });

  test.each([
    ['leaf-expired/valid/0', '2026-12-31まで有効です（残り38日）。'],
    ['leaf-expired/expired/0', '2026-11-20（3日前）に期限が切れています。'],
    [
      'intermediate-missing/completed-by-fetch/0',
      '必要な2枚のうち1枚だけが送られています。不足：「Sample Trust TLS RSA CA 2」。取得先は証明書に記載されています：http://aia.example/ca2.cer',
    ],
    [
      'address-unreachable/refused/0',
      '203.0.113.24、2001:db8:24::10のポート443で、接続が拒否されました（ECONNREFUSED）。',
    ],
    [
      'handshake-refused/broke-off/1',
      '証明書を受け取った後、203.0.113.24とのハンドシェイクが失敗しました：CertificateVerifyの形式が不正です。',
    ],
  ])('%s in Japanese', (at, expected) => {
    expect(say(nihongo, at)).toBe(expected);
  });

  test.each([
    ['purpose-not-server/violated/0', ['clientAuth', '1.3.6.1.5.5.7.3.2', 'emailProtection']],
    ['critical-extension-unknown/violated/0', ['ctPoison', '1.3.6.1.4.1.11129.2.4.3']],
    ['extension-duplicated/violated/0', ['subjectAltName', '2.5.29.17']],
    ['client-certificate-required/refused-without/0', ['116', 'certificate_required', 'CN=Client CA 3', '2']],
    ['protocol-obsolete/obsolete/0', ['TLS 1.0']],
    ['protocol-obsolete/obsolete/1', ['SSL 3.0']],
    ['protocol-foreign/speaks-other/0', ['SSH', 'SSH-2.0-OpenSSH_9.2p1', '443']],
    ['address-unreachable/address-refused/0', ['CERTWHY_ALLOW=10.0.0.1', '--allow 10.0.0.1']],
  ] as const)('%s names its values in both languages', (at, parts) => {
    for (const part of parts) {
      expect(say(english, at)).toContain(part);
      expect(say(nihongo, at)).toContain(part);
    }
  });

  test('a list of client CAs is cut, and the rest counted', () => {
    const at = 'client-certificate-required/refused-without/0';
    expect(say(english, at)).toContain('and 2 more');
    expect(say(nihongo, at)).toContain('ほか2件');
    expect(say(english, at)).not.toContain('Client CA 4');
  });

  test('a name with line breaks, direction marks or no end stays one short line', () => {
    const name = `a\n\u202eb\u0000${'x'.repeat(5000)}`;
    for (const texts of [en, ja]) {
      const text = texts['leaf-self-signed'].details['self-signed']({ name });
      expect(text).not.toMatch(/\p{C}|\n/u);
      expect(text.length).toBeLessThan(300);
    }
  });
});
