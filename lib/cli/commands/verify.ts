import { getCliText } from '../../i18n/cli.ts';
import type { Language } from '../../i18n/types.ts';
import type { ReferenceHost } from '../../paths/context.ts';
import { profiles } from '../../paths/profiles/index.ts';
import { type Profile, type ProfileId, profileIds } from '../../paths/profiles/profile.ts';
import { storeFromPem } from '../../roots/from-pem.ts';
import { mozillaStore } from '../../roots/mozilla.ts';
import { operatorStore } from '../../roots/operator.ts';
import type { TrustStore } from '../../roots/store.ts';
import { readServerName } from '../../target/host.ts';
import { ipOctets } from '../../x509/ip.ts';
import { readCaFiles } from '../ca-files.ts';
import { environmentConfig } from '../environment.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { readOptions } from '../options.ts';
import { showJudgement } from '../show/judgement.ts';
import type { Terminal } from '../terminal.ts';
import { instantSchema } from '../verify/case.ts';
import { readChainFile, readListFile } from '../verify/chain-files.ts';
import { explain } from '../verify/explain.ts';
import { answerLines } from '../verify/jsonl.ts';
import { type ChainQuestion, judgeChain } from '../verify/judge.ts';
import { referenceHost } from '../verify/reference-host.ts';
import { WrongUse } from '../wrong-use.ts';

const options = {
  jsonl: { type: 'boolean' },
  explain: { type: 'boolean' },
  profile: { type: 'string' },
  ca: { type: 'string', multiple: true },
  host: { type: 'string' },
  at: { type: 'string' },
  crl: { type: 'string', multiple: true },
  purpose: { type: 'string' },
  lang: { type: 'string' },
} as const;

type Asked = ReturnType<typeof readOptions<typeof options>>;

/**
 * `certwhy verify`: judges chains that are at hand, without a connection; a chain in files, or cases on standard
 * input. Cases are judged by RFC 5280 unless told otherwise, as the suites they come from are; files by what
 * clients enforce, as reports are.
 */
export async function verify(
  args: readonly string[],
  terminal: Terminal,
  language: Language,
): Promise<ExitCode> {
  const asked = readOptions(args, options);
  return asked.values.jsonl === true
    ? await verifyCases(asked, terminal, language)
    : verifyFiles(asked, terminal, language);
}

async function verifyCases(
  { values, positionals }: Asked,
  terminal: Terminal,
  language: Language,
): Promise<ExitCode> {
  const [surplus] = positionals;
  if (surplus !== undefined) throw new WrongUse((text) => text.verify.fileBesideCases(surplus));
  // Each case brings these along: an option that is passed over in silence would mislead.
  const beside = (['ca', 'host', 'at', 'crl', 'purpose'] as const).find((name) => values[name] !== undefined);
  if (beside !== undefined) throw new WrongUse((text) => text.verify.optionBesideCases(`--${beside}`));
  await answerLines(terminal, {
    profile: readProfile(values.profile, 'rfc5280'),
    explain: values.explain ?? false,
    clock: terminal.clock,
    text: getCliText(language).verify,
  });
  return exitCode.sound;
}

function verifyFiles(asked: Asked, terminal: Terminal, language: Language): ExitCode {
  if (asked.values.explain === true) throw new WrongUse((text) => text.verify.explainWithoutCases);
  const question = readQuestion(asked, terminal);
  const judged = judgeChain(question);
  const explanation = explain(judged, question.stores);
  terminal.out(showJudgement(question, judged, explanation, { language, colours: terminal.colours }));
  return judged.verdict === 'accept' ? exitCode.sound : exitCode.found;
}

function readQuestion({ values, positionals }: Asked, terminal: Terminal): ChainQuestion {
  const { folder } = terminal;
  const [peer, ...others] = positionals.map((path) => readChainFile(path, folder));
  if (peer === undefined) throw new WrongUse((text) => text.verify.fileMissing);
  return {
    peer,
    others,
    stores: values.ca === undefined ? standingStores(terminal) : [storeOf(values.ca, folder)],
    untrusted: [],
    now: values.at === undefined ? terminal.clock() : readInstant(values.at),
    purpose: readPurpose(values.purpose),
    profile: readProfile(values.profile, 'consensus'),
    host: values.host === undefined ? null : readReferenceHost(values.host),
    intermediatesMax: null,
    crls: (values.crl ?? []).flatMap((path) => readListFile(path, folder)),
  };
}

/** What `check` trusts without `--ca`: the public list, and the operator's own CAs. */
function standingStores(terminal: Terminal): readonly TrustStore[] {
  return [mozillaStore(), operatorStore(environmentConfig(terminal).caFiles).store];
}

function storeOf(paths: readonly string[], folder: string): TrustStore {
  return storeFromPem('request', paths.join(', '), readCaFiles(paths, folder).join(''));
}

function readProfile(given: string | undefined, otherwise: ProfileId): Profile {
  const id = given === undefined ? otherwise : profileIds.find((known) => known === given);
  if (id === undefined) throw new WrongUse((text) => text.verify.notAProfile(given ?? '', profileIds));
  return profiles[id];
}

const purposes = ['server', 'client', 'any'] as const;

function readPurpose(given: string | undefined): ChainQuestion['purpose'] {
  const purpose = given === undefined ? 'server' : purposes.find((known) => known === given);
  if (purpose === undefined) throw new WrongUse((text) => text.verify.notAPurpose(given ?? ''));
  return purpose;
}

/** A day alone means its beginning in UTC. */
function readInstant(given: string): Date {
  const read = instantSchema.safeParse(/^\d{4}-\d{2}-\d{2}$/.test(given) ? `${given}T00:00:00Z` : given);
  if (!read.success) throw new WrongUse((text) => text.verify.notAnInstant(given));
  return new Date(read.data);
}

function readReferenceHost(given: string): ReferenceHost {
  const bare = given.trim().replace(/^\[(.*)\]$/, '$1');
  if (ipOctets(bare) !== null) return referenceHost(bare, 'ip');
  const name = readServerName(bare);
  if (name === null) throw new WrongUse((text) => text.verify.notAHost(given));
  return referenceHost(name, 'dns');
}
