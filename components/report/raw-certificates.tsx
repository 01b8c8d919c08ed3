import type { Messages } from '../../lib/i18n/index.ts';
import type { RawText } from '../../lib/i18n/site.ts';
import type { Report } from '../../lib/report/schema.ts';
import type { CertificateFacts } from '../../lib/x509/facts.ts';
import { CodeBlock } from '../ui/code-block.tsx';
import { colonHex } from '../ui/colon-hex.ts';
import { Icon } from '../ui/icon.tsx';
import { certificateFacts } from './certificate-facts.tsx';
import { FactsList } from './facts-list.tsx';
import { Fold } from './fold.tsx';
import { pemLines } from './pem.ts';

type Origin = keyof RawText['origins'];

/** Every certificate that was seen, sent before fetched, with its PEM. */
export function RawCertificates({
  report,
  messages,
}: {
  readonly report: Report;
  readonly messages: Messages;
}) {
  const words = messages.site.raw;
  const listed = inOrder(report);
  const sent = listed.filter(({ origin }) => origin === 'sent').length;
  const fetched = listed.filter(({ origin }) => origin === 'fetched').length;
  if (listed.length === 0) return null;
  return (
    <Fold title={words.certificates} summary={words.certificateCount(sent, fetched)}>
      {listed.map(({ sha256, origin }) => (
        <Certificate key={sha256} sha256={sha256} origin={origin} report={report} messages={messages} />
      ))}
    </Fold>
  );
}

function inOrder(report: Report): readonly { readonly sha256: string; readonly origin: Origin }[] {
  const sent = [...new Set(report.views.flatMap((view) => view.sent))];
  const fetched = new Set(report.observation.fetches.flatMap(({ certificates }) => certificates));
  const rest = Object.keys(report.certificates).filter((sha256) => !sent.includes(sha256));
  return [
    ...sent.map((sha256) => ({ sha256, origin: 'sent' as const })),
    ...rest.map((sha256) => ({
      sha256,
      origin: fetched.has(sha256) ? ('fetched' as const) : ('store' as const),
    })),
  ];
}

interface CertificateProps {
  readonly sha256: string;
  readonly origin: Origin;
  readonly report: Report;
  readonly messages: Messages;
}

function Certificate({ sha256, origin, report, messages }: CertificateProps) {
  const words = messages.site.raw;
  const read = report.certificates[sha256];
  const der = report.observation.certificates[sha256];
  return (
    <section className="pt-3 not-last:border-b not-last:border-line not-last:pb-5">
      <h3 className="mb-2 text-table text-text wrap-anywhere">
        {read?.ok ? displayName(read.facts) : colonHex(sha256)}{' '}
        <span className="font-normal text-text-3">({words.origins[origin]})</span>
      </h3>
      {read?.ok ? <FactsList facts={certificateFacts(read.facts, messages)} /> : null}
      {read?.ok === false ? (
        <p>{words.unreadable(read.unreadable.defect.code, read.unreadable.defect.where)}</p>
      ) : null}
      {der === undefined ? null : (
        <details className="text-meta">
          <summary className="inline-flex min-h-6 items-center gap-1 rounded-s text-text-2 hover:text-text">
            <Icon name="chevron" className="fold-mark size-3" />
            PEM
          </summary>
          <CodeBlock
            sample={{ where: 'PEM', kind: 'file', lines: pemLines(der).map((text) => ({ text })) }}
            words={messages.site.report}
          />
        </details>
      )}
    </section>
  );
}

function displayName(facts: CertificateFacts): string {
  return facts.subject.commonNames.at(-1) ?? facts.san?.dns[0] ?? facts.san?.ip[0] ?? facts.subject.text;
}
