import { protocolName as productName } from '../../lib/i18n/evidence-values.ts';
import type { Messages } from '../../lib/i18n/index.ts';
import type { Handshake } from '../../lib/observation/schema.ts';
import type { Report } from '../../lib/report/schema.ts';
import { Prose } from '../ui/prose.tsx';
import { type Fact, FactsList } from './facts-list.tsx';
import { Fold } from './fold.tsx';
import { protocolName } from './protocol.ts';

/** What was negotiated on every address, with the host's name and without. */
export function RawHandshakes({
  report,
  messages,
}: {
  readonly report: Report;
  readonly messages: Messages;
}) {
  const words = messages.site.raw;
  const all = report.observation.endpoints.flatMap(({ address, handshakes }) =>
    handshakes.map((handshake) => ({ address, handshake })),
  );
  const first = all[0]?.handshake;
  if (first === undefined) return null;
  return (
    <Fold title={words.handshakes} summary={gist(first, messages)}>
      {all.map(({ address, handshake }) => (
        <section
          key={`${address}-${handshake.kind}`}
          className="pt-3 not-last:border-b not-last:border-line not-last:pb-4"
        >
          <h3 className="mb-2 text-table text-text wrap-anywhere">
            {words.handshakeOf(address, handshake.sni)}
            {handshake.kind === 'mainstream' ? words.mainstreamOffer : null}
          </h3>
          <FactsList facts={factsOf(handshake, messages)} />
        </section>
      ))}
    </Fold>
  );
}

function gist({ version, suite, group, alpn, failure }: Handshake, messages: Messages): string {
  const parts = [version === null ? null : protocolName(version), suite, group, alpn].filter(
    (part) => part !== null,
  );
  if (parts.length > 0) return parts.join(' · ');
  return failure === null ? messages.site.format.none : messages.failure(failure).replaceAll('`', '');
}

function factsOf(handshake: Handshake, messages: Messages): readonly Fact[] {
  const { raw: words, format } = messages.site;
  const {
    version,
    suite,
    group,
    alpn,
    chain,
    certificateRequest,
    clientAuth,
    alerts,
    keyProof,
    staple,
    failure,
    timing,
    starttls,
  } = handshake;
  const names = words.handshake;
  return [
    ...(starttls === null
      ? []
      : [
          {
            term: names.starttls,
            value: words.starttls(productName(starttls.dialogue), starttls.ms, starttls.greeting),
            mono: false,
          },
        ]),
    { term: names.version, value: version === null ? format.none : protocolName(version) },
    { term: names.suite, value: suite ?? format.none },
    { term: names.group, value: group ?? format.none },
    { term: names.alpn, value: alpn ?? format.none },
    { term: names.chain, value: words.chainSent(chain?.length ?? null), mono: false },
    {
      term: names.clientCertificate,
      value: words.clientCertificate(certificateRequest?.caNames ?? null),
      mono: false,
    },
    ...(clientAuth === null || clientAuth.http === null
      ? []
      : [
          {
            term: names.withoutCertificate,
            value: words.withoutCertificate(clientAuth.http),
            mono: false,
          },
        ]),
    { term: names.keyProof, value: words.keyProof[keyProof], mono: false },
    { term: names.staple, value: words.stapled(staple !== null), mono: false },
    {
      term: names.alerts,
      value:
        alerts.map(({ direction, name, code }) => words.alert(direction, name, code)).join('; ') ||
        format.none,
      mono: false,
    },
    ...(failure === null
      ? []
      : [{ term: names.failure, value: <Prose text={messages.failure(failure)} />, mono: false }]),
    { term: names.timing, value: words.timing(timing), mono: false },
  ];
}
