import { createElement, Fragment, type ReactNode } from 'react';
import { colonHex } from './colon-hex.ts';

/** Bytes that stay together on a line. */
const TOGETHER = 4;

/** A fingerprint that is broken between bytes only, and still copies as one word. */
export function Fingerprint({ hex }: { readonly hex: string }) {
  const groups = hex.match(new RegExp(`.{1,${TOGETHER * 2}}`, 'g')) ?? [];
  const pieces = groups.flatMap((group, index): ReactNode[] =>
    index === 0 ? [colonHex(group)] : [':', <wbr key={group} />, colonHex(group)],
  );
  return createElement(Fragment, null, ...pieces);
}
