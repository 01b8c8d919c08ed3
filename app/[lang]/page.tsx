import type { Metadata } from 'next';
import { HomePage } from '../../components/home/home-page.tsx';
import { getRuntime } from '../../lib/runtime/index.ts';
import { faultText } from './fault.ts';
import { pageMessages } from './language.ts';
import { type SearchParams, shownOf } from './query.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { site } = await pageMessages();
  return { title: site.home.title };
}

export default async function Page({ searchParams }: { readonly searchParams: Promise<SearchParams> }) {
  const [messages, query, runtime] = await Promise.all([pageMessages(), searchParams, getRuntime()]);
  return (
    <HomePage
      messages={messages}
      target={shownOf(query.target)}
      fault={faultText(messages, query)}
      lab={runtime.lab()?.servers ?? null}
    />
  );
}
