import { createElement, Fragment, type ReactNode } from 'react';

const pieces = /(`[^`]+`|\d{4}-\d{2}-\d{2})/;

/** A text of the messages: `code` in backticks is set in mono, ISO dates are never broken. No markup beyond that. */
export function Prose({ text }: { readonly text: string }) {
  // Spread, not mapped into an array: pieces of a sentence have no keys.
  return createElement(Fragment, null, ...text.split(pieces).map(piece));
}

function piece(part: string): ReactNode {
  if (part.startsWith('`') && part.length > 2) return <code>{part.slice(1, -1)}</code>;
  if (/^\d{4}-\d{2}-\d{2}$/.test(part)) return <span className="whitespace-nowrap">{part}</span>;
  return part;
}
