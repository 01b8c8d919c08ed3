import { createElement, Fragment, type ReactNode } from 'react';

/** A text in which one word, such as a host name, is broken only when it is longer than a line. */
export function Whole({ text, word }: { readonly text: string; readonly word: string }) {
  if (word === '') return text;
  const pieces = text
    .split(word)
    .flatMap((piece, index): ReactNode[] => (index === 0 ? [piece] : [whole(word), piece]));
  return createElement(Fragment, null, ...pieces);
}

function whole(word: string): ReactNode {
  return <span className="inline-block max-w-full wrap-anywhere">{word}</span>;
}
