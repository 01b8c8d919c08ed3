import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { CheckRunner } from '../../../components/check/check-runner.tsx';
import { NoScriptForm } from '../../../components/check/no-script-form.tsx';
import { protocolName } from '../../../lib/i18n/evidence-values.ts';
import { formatTarget } from '../../../lib/target/format.ts';
import { pageMessages } from '../language.ts';
import type { SearchParams } from '../query.ts';
import { answerNotFound } from '../status.ts';
import { UnknownReport } from '../unknown-report.tsx';
import { readWanted } from './wanted.ts';

interface CheckPageProps {
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ searchParams }: CheckPageProps): Promise<Metadata> {
  const [{ site }, wanted] = await Promise.all([pageMessages(), searchParams.then(readWanted)]);
  return {
    title: wanted.ok ? site.looking.title(wanted.look.target.host) : site.home.title,
    robots: { index: false },
  };
}

export default async function Page({ searchParams }: CheckPageProps) {
  const [{ language, site }, wanted] = await Promise.all([pageMessages(), searchParams.then(readWanted)]);
  if (!wanted.ok) {
    if (wanted.fault === null) return answerNotFound() ? <UnknownReport /> : notFound();
    const shown = wanted.fault.code === 'private-key' ? '' : wanted.input;
    redirect(`/${language}?${new URLSearchParams({ target: shown, fault: wanted.fault.code })}`);
  }
  const { target, sni, starttls, withCa, retestOf } = wanted.look;
  return (
    <>
      <div className="needs-script">
        <CheckRunner
          language={language}
          target={target.input}
          shown={formatTarget(target)}
          scheme={
            target.starttls === null
              ? target.scheme.toUpperCase()
              : site.report.starttls(protocolName(target.starttls), target.port)
          }
          starttls={starttls}
          sni={sni}
          withCa={withCa}
          retestOf={retestOf}
        />
      </div>
      <noscript>
        <NoScriptForm
          language={language}
          target={target.input}
          starttls={starttls}
          retestOf={retestOf}
          words={site.looking}
        />
      </noscript>
    </>
  );
}
