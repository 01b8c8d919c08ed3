import { findPlace } from './address.ts';
import { applications } from './applications.ts';
import type { Clue, Hint, MessageFamily } from './define.ts';
import { documented } from './documented.ts';
import { ssh } from './ssh.ts';

/** Read in this order: what is said first about protocol, client and stage stands. */
const families: readonly MessageFamily[] = [ssh, documented, applications];

/** Longer logs are cut: the text travels in the address, and servers take about 8 KB of it. */
export const TEXT_READ = 2000;

export const noClue: Clue = {
  text: null,
  documented: [],
  protocol: null,
  client: null,
  stage: null,
  cases: [],
  causes: [],
  place: null,
};

/** What an error text tells. A text with a private key is not read, and not kept. */
export function readErrorText(given: string): Clue {
  const text = given.trim().slice(0, TEXT_READ);
  if (text === '' || holdsPrivateKey(given)) return noClue;
  const hints = families.flatMap(({ patterns }) =>
    patterns.filter(({ match }) => match.test(text)).map(({ hint }) => hint),
  );
  return {
    text,
    documented: distinct(hints, (hint) => hint.documented),
    protocol: first(hints, (hint) => hint.protocol) ?? (/\bhttps:\/\//i.test(text) ? 'tls' : null),
    client: first(hints, (hint) => hint.client),
    stage: first(hints, (hint) => hint.stage),
    cases: distinct(hints, (hint) => hint.case),
    causes: [...new Set(hints.flatMap((hint) => hint.causes ?? []))],
    place: findPlace(text),
  };
}

export function holdsPrivateKey(text: string): boolean {
  return text.includes('PRIVATE KEY');
}

function first<Value>(hints: readonly Hint[], pick: (hint: Hint) => Value | undefined): Value | null {
  return distinct(hints, pick)[0] ?? null;
}

function distinct<Value>(hints: readonly Hint[], pick: (hint: Hint) => Value | undefined): readonly Value[] {
  const values = hints
    .map(pick)
    .filter((value): value is Value & {} => value !== undefined && value !== null);
  return [...new Set(values)];
}
