import { describe, expect, test } from 'vitest';
import { type CauseId, causeIds } from '../../../lib/causes/ids.ts';
import { causes as definitions } from '../../../lib/causes/index.ts';
import { causes as english } from '../../../lib/i18n/en/causes/index.ts';
import { checks } from '../../../lib/i18n/en/checks/index.ts';
import { sound as soundInEnglish } from '../../../lib/i18n/en/sound.ts';
import { causes as japanese } from '../../../lib/i18n/ja/causes/index.ts';
import { sound as soundInJapanese } from '../../../lib/i18n/ja/sound.ts';
import type { FixText, Messages } from '../../../lib/i18n/types.ts';
import type { VerdictFacts } from '../../../lib/report/verdict-facts.ts';
import {
  balancedFacts,
  bareFacts,
  clearFacts,
  fullFacts,
  hostileFacts,
  ipv6Facts,
  mailFacts,
  partialFacts,
  sampleValues,
} from './verdict-facts-samples.ts';

type Verdict = Messages['sound'];
type Named = readonly [title: string, facts: VerdictFacts];

const languages = [
  { language: 'en', causes: english, sound: soundInEnglish },
  { language: 'ja', causes: japanese, sound: soundInJapanese },
] as const;

const looks: readonly Named[] = [
  ['bare', bareFacts],
  ['full', fullFacts],
  ['IPv6', ipv6Facts],
  ['mail', mailFacts],
  ['mail that begins in the clear', clearFacts],
  ['one address of two', partialFacts],
  ['other server name', balancedFacts],
  ['hostile names', hostileFacts],
];

/** Every look alone, and with each detail of each check that the cause rests on, with and without its values. */
function situations(id: CauseId): readonly Named[] {
  const details = (definitions.find((cause) => cause.id === id)?.checks ?? []).flatMap((check) =>
    Object.keys(checks[check].details).map((detail) => ({ check, detail })),
  );
  return looks.flatMap(([title, facts]): Named[] => [
    [title, facts],
    ...details.flatMap(({ check, detail }): Named[] => [
      [`${title}, ${check}/${detail}`, { ...facts, check, detail, values: sampleValues }],
      [`${title}, ${check}/${detail} without values`, { ...facts, check, detail, values: {} }],
    ]),
  ]);
}

function proseOf(verdict: Verdict, facts: VerdictFacts): readonly string[] {
  const fix = verdict.fix(facts);
  const steps = fix.steps.flatMap(({ title, text }) => [title, text]);
  return [verdict.headline(facts), verdict.lede(facts), fix.title, fix.effort, fix.who, ...steps];
}

function codeOf(fix: FixText): readonly string[] {
  return fix.steps.flatMap(({ code }) => (code ?? []).flatMap(({ lines }) => lines.map(({ text }) => text)));
}

const leftOut = /undefined|\bnull\b|NaN|\[object|Infinity|\(\s*\)|（\s*）|“”|「」|\s{2}/;
const unverified =
  /curl[^\n|]*\s(-\w*k\w*|--insecure)\b|wget[^\n]*--no-check-certificate|verify\s*=\s*False|CERT_NONE|NODE_TLS_REJECT_UNAUTHORIZED|rejectUnauthorized|StrictHostKeyChecking|InsecureSkipVerify|sslVerify/;
const japaneseLetter = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
const spacedJapanese =
  /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}] [\w`]|[\w`] [\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

function expectWhole(language: 'en' | 'ja', prose: readonly string[], title: string): void {
  for (const text of prose) {
    const where = `${title}: ${text}`;
    expect(text.trim(), where).toBe(text);
    expect(text, where).not.toBe('');
    expect(text, where).not.toMatch(leftOut);
    expect(text, where).not.toMatch(unverified);
    expect(text.split('`').length % 2, `${where}: unpaired backtick`).toBe(1);
    expect(japaneseLetter.test(text), where).toBe(language === 'ja');
    if (language === 'ja') expect(text, where).not.toMatch(spacedJapanese);
    else expect(text.replace(/`[^`]*`/g, ''), where).not.toMatch(/\w'\w/);
  }
}

/** A host's name holds dots, so the end of a sentence is a stop before a space. */
function sentences(language: 'en' | 'ja', text: string): number {
  return language === 'ja' ? text.split('。').length - 1 : text.split(/[.!?](?= |$)/).length - 1;
}

function expectFix(fix: FixText, facts: VerdictFacts, title: string): void {
  expect(fix.steps.length, title).toBeGreaterThanOrEqual(2);
  expect(fix.steps.length, title).toBeLessThanOrEqual(4);
  const last = fix.steps.at(-1);
  const confirmation = [
    last?.text ?? '',
    ...(last?.code ?? []).flatMap(({ lines }) => lines.map(({ text }) => text)),
  ].join('\n');
  const places = [facts.host, ...facts.affectedAddresses];
  expect(
    places.some((place) => confirmation.includes(place)),
    `${title}: ${confirmation}`,
  ).toBe(true);
  for (const line of codeOf(fix)) {
    expect(line, title).not.toMatch(/undefined|\bnull\b(?<!\/dev\/null)|NaN|\[object/);
    expect(line, title).not.toMatch(unverified);
    expect(line, title).not.toMatch(/^\$ /);
  }
}

const distinct: readonly (readonly [CauseId, readonly (readonly [check: string, detail: string])[]])[] = [
  [
    'expired',
    [
      ['leaf-expired', 'expired'],
      ['issuer-expired', 'intermediate-expired'],
      ['issuer-expired', 'root-expired'],
    ],
  ],
  [
    'incomplete-chain',
    [
      ['intermediate-missing', 'completed-by-fetch'],
      ['intermediate-missing', 'issuer-unknown'],
      ['intermediate-missing', 'cannot-tell'],
    ],
  ],
  [
    'hostname-mismatch',
    [
      ['name-not-covered', 'other-names'],
      ['name-not-covered', 'common-name-only'],
      ['name-not-covered', 'no-names'],
      ['name-unrecognized', 'refused'],
    ],
  ],
  [
    'network-blocked',
    details(
      'address-unreachable',
      'refused',
      'timed-out',
      'unreachable',
      'silent',
      'closed',
      'reset',
      'address-refused',
      'some-addresses',
      'before-tls',
    ),
  ],
  [
    'not-tls',
    details(
      'protocol-foreign',
      'speaks-other',
      'speaks-unknown',
      'not-offered',
      'other-dialogue',
      'tls-at-once',
      'plain-after-go-ahead',
    ),
  ],
  ['dns-failure', details('name-unresolved', 'name-unknown', 'no-address', 'no-answer')],
  ['handshake-refused', details('handshake-refused', 'refused', 'refused-here', 'broke-off')],
  [
    'protocol-mismatch',
    [
      ...details('protocol-obsolete', 'obsolete', 'version-refused'),
      ...details('current-clients-refused', 'refused'),
    ],
  ],
  ['weak-crypto', details('algorithm-weak', 'weak-signature', 'weak-key')],
  [
    'malformed-certificate',
    details('certificate-malformed', 'empty-message', 'unreadable', 'encoding-refused', 'message-broken'),
  ],
  [
    'client-cert-required',
    details(
      'client-certificate-required',
      'refused-without',
      'refused-over-http',
      'denied-over-http',
      'served-without',
      'closed-after-request',
      'asked',
    ),
  ],
  ['untrusted-root', details('root-untrusted', 'root-not-in-stores', 'issuer-not-in-stores')],
  [
    'chain-disorder',
    [
      ...details('chain-unordered', 'unordered'),
      ...details('chain-strangers', 'strangers', 'duplicates', 'root-included'),
    ],
  ],
  [
    'revocation-unavailable',
    details(
      'staple-unusable',
      'must-staple-missing',
      'stale',
      'not-yet',
      'unreadable',
      'other-certificate',
      'bad-signature',
      'unknown-status',
    ),
  ],
  [
    'constraint-violation',
    [
      'issuer-not-a-ca',
      'key-usage-wrong',
      'path-length-exceeded',
      'name-constraint-violated',
      'purpose-not-server',
      'critical-extension-unknown',
      'extension-duplicated',
    ].flatMap((check) => details(check, 'violated')),
  ],
];

function details(check: string, ...names: readonly string[]): readonly (readonly [string, string])[] {
  return names.map((detail) => [check, detail] as const);
}

describe.each(languages)('causes in $language', ({ language, causes, sound }) => {
  test('every cause has its words, in sorted order', () => {
    expect(Object.keys(causes).sort()).toEqual([...causeIds].sort());
    expect(Object.keys(causes)).toEqual(Object.keys(causes).sort());
  });

  test.each(causeIds)('%s: texts are whole in every situation', (id) => {
    const cause = causes[id];
    expectWhole(language, [cause.name, cause.settle, cause.affects], id);
    for (const [title, facts] of situations(id)) {
      const name = `${id}, ${title}`;
      // Other people's names are shown as they are, so only the rest can be held to the language.
      if (facts.leafName === hostileFacts.leafName) {
        expect(proseOf(cause, facts).join('\n'), name).not.toMatch(/[\u202a-\u202e]|undefined|\[object/);
      } else {
        expectWhole(language, proseOf(cause, facts), name);
        expect(sentences(language, cause.headline(facts)), `${name}: ${cause.headline(facts)}`).toBe(1);
        const most = facts.affectedAddresses.length > 0 ? 4 : 3;
        expect(sentences(language, cause.lede(facts)), `${name}: ${cause.lede(facts)}`).toBeLessThanOrEqual(
          most,
        );
      }
      expectFix(cause.fix(facts), facts, name);
    }
  });

  test.each(causeIds)(
    '%s: without evidence of its own, the headline claims nothing of another cause’s finding',
    (id) => {
      const foreign = {
        ...fullFacts,
        check: 'no-such-check',
        detail: 'no-such-detail',
        values: sampleValues,
      };
      expect(causes[id].headline(foreign)).toBe(
        causes[id].headline({ ...foreign, values: {}, check: null, detail: null }),
      );
    },
  );

  test.each(looks)('sound: texts are whole (%s)', (title, facts) => {
    expectWhole(language, proseOf(sound, facts), title);
    expectFix(sound.fix(facts), facts, title);
  });

  test.each(distinct)('%s: headlines differ where the truth differs', (id, details) => {
    const headlines = details.map(([check, detail]) =>
      causes[id].headline({
        ...fullFacts,
        culpritIsLeaf: check === 'leaf-expired',
        check,
        detail,
        values: sampleValues,
      }),
    );
    expect(new Set(headlines).size).toBe(details.length);
  });
});
