import { daysBetween, shownName } from '../checks/path-view.ts';
import type { ProbeFailure } from '../observation/failure.ts';
import type { StarttlsId } from '../starttls/ids.ts';
import { formatTarget } from '../target/format.ts';
import type { CertificateFacts } from '../x509/facts.ts';
import type { Report } from './schema.ts';

/** What the words of a verdict may mention: plain values, worked out once from a report. */
export interface VerdictFacts {
  readonly host: string;
  readonly port: number;
  /** The dialogue in the clear that leads to TLS; null = TLS from the first byte. */
  readonly starttls: StarttlsId | null;
  /** `host` or `host:port` when the port isn't 443, brackets around IPv6; as `certwhy check` takes it. */
  readonly hostPort: string;
  /** server_name for commands; null for IP targets. */
  readonly sni: string | null;
  readonly addresses: readonly string[];
  /** Addresses at which the primary cause was seen, when not at all of them. */
  readonly affectedAddresses: readonly string[];
  readonly sentCount: number;
  /** Certificates a complete chain needs without the root; null when unknown. */
  readonly neededCount: number | null;
  readonly leafName: string | null;
  /** Names the certificate covers, at most 10. */
  readonly coveredNames: readonly string[];
  readonly issuerName: string | null;
  /** Display names of certificates that should be sent too, nearest to the leaf first. */
  readonly missingNames: readonly string[];
  /** Where the first missing certificate can be fetched (AIA), or null. */
  readonly missingUrl: string | null;
  readonly rootName: string | null;
  /** The certificate that the verdict is about, when it isn't the leaf. */
  readonly culpritName: string | null;
  readonly culpritIsLeaf: boolean;
  /** Dates of the culprit (YYYY-MM-DD), or null. */
  readonly notBefore: string | null;
  readonly notAfter: string | null;
  /** Whole days since the end of its lifetime (positive = expired), or null. */
  readonly daysExpired: number | null;
  /** Check, detail and values of the finding that the primary cause rests on. */
  readonly check: string | null;
  readonly detail: string | null;
  readonly values: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  readonly version: string | null;
  readonly failure: ProbeFailure | null;
  readonly publicTrust: boolean;
  readonly vantage: 'dashboard' | 'command-line';
}

/** Certificates and names are taken from the chain at which the primary cause was seen. */
export function verdictFacts(report: Report): VerdictFacts {
  const primary = report.causes.find((cause) => cause.id === report.primary);
  const finding = primary === undefined ? undefined : report.findings[primary.evidence[0] ?? -1];
  const view =
    report.views.find(({ addresses }) => finding?.addresses.some((address) => addresses.includes(address))) ??
    report.views[0];
  const leaf = factsIn(report, view?.sent[0]);
  const culprit = factsIn(report, finding?.certificates[0]) ?? leaf;
  const lane = report.picture.lanes.find(
    ({ addresses }) => view !== undefined && addresses[0] === view.addresses[0],
  );
  const missing = (lane?.nodes ?? []).filter(
    ({ origin, role }) => role === 'intermediate' && (origin === 'fetched' || origin === 'missing'),
  );
  const best = view?.search.paths[0];
  const { target, observation } = report;
  const handshake = observation.endpoints
    .filter(({ address }) => view === undefined || view.addresses.includes(address))
    .flatMap(({ handshakes }) => handshakes)[0];
  return {
    host: target.host,
    port: target.port,
    starttls: target.starttls,
    hostPort: hostPort(target),
    sni: observation.sniOption ?? (target.hostKind === 'dns' ? target.host : null),
    addresses: observation.resolution.addresses,
    affectedAddresses: report.views.length > 1 ? (view?.addresses ?? []) : [],
    sentCount: view?.sent.length ?? 0,
    neededCount: best?.complete ? Math.max(best.certificates.length - 1, 1) : null,
    leafName: leaf === null ? null : shownName(leaf),
    coveredNames: [...(leaf?.san?.dns ?? []), ...(leaf?.san?.ip ?? [])].slice(0, 10),
    issuerName:
      leaf === null
        ? null
        : (leaf.issuer.commonNames.at(-1) ?? leaf.issuer.organizations[0] ?? leaf.issuer.text),
    missingNames: missing.map(({ name }) => name),
    missingUrl:
      factsIn(report, lane?.nodes.filter(({ origin }) => origin === 'sent').at(-1)?.sha256 ?? undefined)?.aia
        .issuers[0] ?? null,
    rootName: lane?.nodes.find(({ role }) => role === 'root')?.name ?? null,
    culpritName: culprit === null ? null : shownName(culprit),
    culpritIsLeaf: culprit !== null && culprit.sha256 === leaf?.sha256,
    notBefore: culprit?.notBefore.slice(0, 10) ?? null,
    notAfter: culprit?.notAfter.slice(0, 10) ?? null,
    daysExpired:
      culprit === null ? null : daysBetween(new Date(culprit.notAfter), new Date(report.createdAt)),
    check: finding?.check ?? null,
    detail: finding?.detail ?? null,
    values: finding?.values ?? {},
    version: handshake?.version ?? null,
    failure:
      observation.resolution.failure ??
      observation.endpoints
        .map((endpoint) => endpoint.failure ?? endpoint.handshakes[0]?.failure ?? null)
        .find((failure) => failure !== null) ??
      null,
    publicTrust: best?.stores.includes('mozilla') ?? false,
    vantage: observation.vantage,
  };
}

function factsIn(report: Report, sha256: string | undefined): CertificateFacts | null {
  const read = sha256 === undefined ? undefined : report.certificates[sha256];
  return read?.ok ? read.facts : null;
}

function hostPort(target: Report['target']): string {
  const place = formatTarget(target);
  return target.port === 443 ? place.replace(/:443$/, '') : place;
}
