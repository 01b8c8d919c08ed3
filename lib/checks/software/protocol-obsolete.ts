import { defineLookCheck } from '../define.ts';
import { addressFailures, namedHandshakes } from '../network/look.ts';

type Details = {
  obsolete: { version: string };
  'version-refused': { alert: number; name: string };
  current: { version: string; suite: string };
  'not-seen': Record<string, never>;
};

/** TLS 1.0 and 1.1 were deprecated by RFC 8996 in 2021; current clients offer 1.2 and 1.3 only. */
const OBSOLETE = ['SSLv2', 'SSLv3', 'TLSv1', 'TLSv1.0', 'TLSv1.1'];
/** protocol_version, insufficient_security, inappropriate_fallback. */
const VERSION_ALERTS = [70, 71, 86];

export const protocolObsolete = defineLookCheck<Details>()({
  id: 'protocol-obsolete',
  sources: ['RFC 8996', 'RFC 7568'],
  since: null,
  run(subject) {
    for (const { failure, handshake } of addressFailures(subject)) {
      if (failure.stage !== 'tls' || failure.alert === null || !VERSION_ALERTS.includes(failure.alert))
        continue;
      const name = handshake?.alerts.find((alert) => alert.code === failure.alert)?.name ?? '';
      return { detail: 'version-refused', outcome: 'fail', values: { alert: failure.alert, name } };
    }
    const seen = namedHandshakes(subject).filter((handshake) => handshake.version !== null);
    const old = seen.find((handshake) => OBSOLETE.includes(handshake.version ?? ''));
    if (old) return { detail: 'obsolete', outcome: 'fail', values: { version: old.version ?? '' } };
    const first = seen[0];
    if (first === undefined) return { detail: 'not-seen', outcome: 'not-observed', values: {} };
    return {
      detail: 'current',
      outcome: 'pass',
      values: { version: first.version ?? '', suite: first.suite ?? '' },
    };
  },
});
