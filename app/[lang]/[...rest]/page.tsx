import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { pageMessages } from '../language.ts';
import { answerNotFound } from '../status.ts';
import { UnknownPage } from '../unknown-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const { site } = await pageMessages();
  return { title: site.errors.notFound.kicker, robots: { index: false } };
}

/** Every address that no other page answers, so that it is answered in the reader's language. */
export default function Page() {
  return answerNotFound() ? <UnknownPage /> : notFound();
}
