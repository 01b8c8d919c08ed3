import type { RemedyTexts } from '../../lib/i18n/remedies.ts';
import type { CodeSample } from '../../lib/i18n/types.ts';
import type { Place, RemedyCode } from '../../lib/remedies/define.ts';

/** Boxes side by side for several systems must say which is whose. */
export function isOfOneSystem({ place }: RemedyCode): boolean {
  return typeof place !== 'string';
}

/** A remedy's code as the code blocks of all pages take it. */
export function codeSample(code: RemedyCode, places: RemedyTexts['places']): CodeSample {
  return { where: placeName(code.place, places), kind: code.kind, lines: code.lines };
}

/** A letter to somebody else: text that is copied as it stands. */
export function letterSample(lines: readonly string[], title: string): CodeSample {
  return { where: title, kind: 'file', lines: lines.map((text) => ({ text })) };
}

function placeName(place: Place, places: RemedyTexts['places']): string {
  if (typeof place === 'string') return places[place];
  return 'file' in place ? place.file : place.system;
}
