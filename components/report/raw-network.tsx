import type { ReactNode } from 'react';
import type { Messages } from '../../lib/i18n/index.ts';
import type { ProbeFailure } from '../../lib/observation/failure.ts';
import type { Endpoint } from '../../lib/observation/schema.ts';
import type { Report } from '../../lib/report/schema.ts';
import { Prose } from '../ui/prose.tsx';
import { FactsList } from './facts-list.tsx';
import { Fold } from './fold.tsx';

interface RawProps {
  readonly report: Report;
  readonly messages: Messages;
}

export function RawAddresses({ report, messages }: RawProps) {
  const words = messages.site.raw;
  const { addresses } = report.observation.resolution;
  if (addresses.length === 0) return null;
  const endpoints = new Map(report.observation.endpoints.map((endpoint) => [endpoint.address, endpoint]));
  return (
    <Fold title={words.addresses} summary={addresses.join(', ')}>
      <FactsList
        facts={addresses.map((address) => ({
          term: address,
          value: outcome(failureAt(endpoints.get(address)), words.addressResult.answered, messages),
          mono: false,
        }))}
      />
    </Fold>
  );
}

function outcome(failure: ProbeFailure | null, success: string, messages: Messages): ReactNode {
  return failure === null ? success : <Prose text={messages.failure(failure)} />;
}

function failureAt(endpoint: Endpoint | undefined): ProbeFailure | null {
  return endpoint?.failure ?? endpoint?.handshakes[0]?.failure ?? null;
}

/** What a client meets that comes without TLS: a quiet fact, nothing rests on it. */
export function RawPort80({ report, messages }: RawProps) {
  const words = messages.site.raw;
  const { port80 } = report.observation;
  if (port80 === null) return null;
  return (
    <Fold title={words.port80} summary={port80.address}>
      <p className="wrap-anywhere">{words.port80Met(port80)}</p>
    </Fold>
  );
}

export function RawFetches({ report, messages }: RawProps) {
  const words = messages.site.raw;
  const { fetches } = report.observation;
  if (fetches.length === 0) return null;
  return (
    <Fold title={words.fetches} summary={fetches.map(({ url }) => url).join(', ')}>
      <FactsList
        facts={fetches.map(({ url, failure, certificates, durationMs }) => ({
          term: url,
          value: outcome(failure, words.fetched(certificates.length, durationMs), messages),
          mono: false,
        }))}
      />
    </Fold>
  );
}

export function RawStores({ report, messages }: RawProps) {
  const { raw: words, chain } = messages.site;
  const names = report.stores.map(({ id }) => chain.storeNames[id]);
  if (names.length === 0) return null;
  return (
    <Fold title={words.stores} summary={messages.site.format.list(names)}>
      <FactsList
        facts={report.stores.map(({ id, source, decides, anchors }) => ({
          term: chain.storeNames[id],
          value: `${source} · ${words.storeCount(anchors)} · ${decides ? words.storeDecides : words.storeApart}`,
          mono: false,
        }))}
      />
    </Fold>
  );
}
