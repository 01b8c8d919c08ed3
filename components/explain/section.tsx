import type { ReactNode } from 'react';
import type { Prose as Paragraphs } from '../../lib/i18n/explain.ts';
import { Prose } from '../ui/prose.tsx';

interface SectionProps {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}

/** One headed section of an explaining page; its id is what the table of contents points to. */
export function Section({ id, title, children }: SectionProps) {
  return (
    <section id={id} className="mt-9 scroll-mt-6">
      <h2 className="mb-2 text-[19px] leading-7 tracking-[-0.012em]">{title}</h2>
      {children}
    </section>
  );
}

export function Text({ text }: { readonly text: Paragraphs }) {
  return text.map((paragraph) => (
    <p key={paragraph} className="mt-3 leading-[25px] first:mt-0">
      <Prose text={paragraph} />
    </p>
  ));
}
