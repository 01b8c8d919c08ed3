import { Allowance } from '../../../lib/paths/budget.ts';
import { candidateOf, type PathNode } from '../../../lib/paths/node.ts';
import { type RevocationInputs, revocationOf } from '../../../lib/paths/revocation/index.ts';
import type { PathFinding } from '../../../lib/paths/schema.ts';
import { keyObject } from '../../../lib/x509/public-key.ts';
import { verifySigned } from '../../../lib/x509/signature.ts';
import { type Made, noon } from '../x509/forge.ts';
import type { MadeCrl } from '../x509/forge-crl.ts';

export interface RevocationAsk {
  /** Leaf first; the last is the anchor. */
  readonly path: readonly Made[];
  readonly crls: readonly MadeCrl[];
  /** Certificates beside the path: who else may have signed a list. */
  readonly others?: readonly Made[];
  readonly now?: Date;
  /** Signatures that may be checked. */
  readonly signatures?: number;
}

/** What the lists say of each certificate of a path but the anchor: `good`, `revoked REASON`, `unknown WHY`. */
export function standings(ask: RevocationAsk): string[] {
  const findings = revocationFindings(ask);
  return ask.path.slice(0, -1).map(({ sha256 }) => {
    const found = findings.filter(({ at }) => at === sha256);
    return found.length === 0 ? 'good' : found.map(standing).join(' + ');
  });
}

export const leafStanding = (ask: RevocationAsk) => standings(ask)[0];

function standing({ fault, values }: PathFinding): string {
  return fault === 'revoked' ? `revoked ${values.reason}` : `unknown ${values.why}`;
}

export function revocationFindings(ask: RevocationAsk): PathFinding[] {
  const certificates = new Map(
    [...ask.path, ...(ask.others ?? [])].map((made) => [made.sha256, nodeOf(made)]),
  );
  const path = ask.path.flatMap(({ sha256 }) => certificates.get(sha256) ?? []);
  return judge(path, inputsOf(ask, [...certificates.values()]), []);
}

export function nodeOf({ der, sha256 }: Made): PathNode {
  const candidate = candidateOf(der, sha256);
  if (candidate === null) throw new Error('a forged certificate that can not be read');
  return { ...candidate, origin: 'sent', position: 0, stores: [], anchor: false };
}

type Inputs = Omit<RevocationInputs, 'pending' | 'trusted'>;

function inputsOf({ crls, now = noon, signatures = 100 }: RevocationAsk, nodes: readonly PathNode[]): Inputs {
  const allowance = new Allowance(signatures);
  return {
    crls: crls.map(({ der }) => der),
    now,
    named: (subjectKey) => nodes.filter((node) => node.subjectKey === subjectKey),
    verify: (signed, { detail }) => (allowance.take(1) ? verifySigned(signed, keyObject(detail.spki)) : null),
  };
}

/** A path search of the simplest kind stands for the real one: ways of valid signatures, and revocation. */
function judge(nodes: readonly PathNode[], inputs: Inputs, pending: readonly string[]): PathFinding[] {
  const revocation = revocationOf({
    ...inputs,
    pending,
    trusted: (signer, anchor, asked) =>
      waysTo(anchor, [signer], inputs).some((way) => judge(way, inputs, asked).length === 0),
  });
  return revocation({
    nodes,
    links: nodes.slice(1).map(() => 'valid'),
    ending: { kind: 'anchor' },
    now: inputs.now,
    purpose: 'any',
    host: null,
    intermediatesMax: null,
    comparisons: new Allowance(1_000),
    revocation: null,
  });
}

function waysTo(anchor: PathNode, trail: readonly PathNode[], inputs: Inputs): (readonly PathNode[])[] {
  const last = trail.at(-1);
  if (last === undefined || last.sha256 === anchor.sha256) return [trail];
  return inputs
    .named(last.issuerKey)
    .filter((issuer) => !trail.includes(issuer) && signed(last, issuer))
    .flatMap((issuer) => waysTo(anchor, [...trail, issuer], inputs));
}

function signed({ detail }: PathNode, issuer: PathNode): boolean {
  return verifySigned(detail.signed, keyObject(issuer.detail.spki)) === 'valid';
}
