import type { ChainText } from '../../lib/i18n/site.ts';
import type { PictureNode } from '../../lib/report/schema.ts';

type Lifetime = NonNullable<PictureNode['lifetime']>;

/** A lifetime that ended long ago, or starts far ahead, still gets this share of the bar (per cent). */
const LEAST_SHARE = 30;
/** A day outside the lifetime is seen to be outside, however near. */
const LEAST_GAP = 8;

interface Bar {
  /** Start and end of the lifetime, and the day of the check, in per cent of the width. */
  readonly start: number;
  readonly end: number;
  readonly today: number;
}

/** Where things stand on the bar: it grows at the side on which the day of the check lies outside. */
export function barOf(elapsed: number): Bar {
  if (elapsed > 1) return { start: 0, end: clampShare(100 / elapsed), today: 100 };
  if (elapsed < 0) return { start: 100 - clampShare(100 / (1 - elapsed)), end: 100, today: 0 };
  return { start: 0, end: 100, today: Math.round(elapsed * 10_000) / 100 };
}

function clampShare(share: number): number {
  return Math.min(100 - LEAST_GAP, Math.max(LEAST_SHARE, Math.round(share)));
}

export function LifetimeBar({ lifetime, words }: { readonly lifetime: Lifetime; readonly words: ChainText }) {
  const bar = barOf(lifetime.elapsed);
  const [from, to] = [lifetime.notBefore.slice(0, 10), lifetime.notAfter.slice(0, 10)];
  const left = leftText(lifetime, words);
  return (
    <div className="mt-3">
      <svg className="chain-life" role="img" aria-label={words.lifetime(from, to, left)}>
        <rect
          className="track"
          x={`${bar.start}%`}
          y="4.5"
          width={`${bar.end - bar.start}%`}
          height="5"
          rx="2.5"
        />
        <rect
          className="gone"
          x={`${bar.start}%`}
          y="4"
          width={`${Math.max(0, Math.min(bar.today, bar.end) - bar.start)}%`}
          height="6"
          rx="3"
        />
        <Outside bar={bar} />
        <rect className="today" x={`${bar.today}%`} y="0" width="2" height="14" transform="translate(-1 0)" />
      </svg>
      <p
        className="mt-[3px] flex justify-between gap-2 text-label text-text-3 tabular-nums"
        aria-hidden="true"
      >
        <span className="whitespace-nowrap">{from}</span>
        <span className="whitespace-nowrap">{to}</span>
      </p>
      <p
        className={`mt-0.5 text-label ${outside(lifetime) ? 'font-medium text-found' : 'text-text-2'}`}
        aria-hidden="true"
      >
        {left}
      </p>
    </div>
  );
}

/** Red hatching between the lifetime and the day of the check. */
function Outside({ bar }: { readonly bar: Bar }) {
  if (bar.today >= bar.start && bar.today <= bar.end) return null;
  const [x1, x2] = bar.today > bar.end ? [bar.end, bar.today] : [bar.today, bar.start];
  return <line className="late" x1={`${x1}%`} y1="7" x2={`${x2}%`} y2="7" />;
}

function outside(lifetime: Lifetime): boolean {
  return lifetime.elapsed > 1 || lifetime.elapsed < 0;
}

function leftText(lifetime: Lifetime, words: ChainText): string {
  if (lifetime.elapsed < 0) return words.notYet;
  // Whole days left are rounded down: minus 4 is reached 3 days and a moment after the end.
  if (lifetime.elapsed > 1) return words.expired(Math.max(0, -lifetime.daysLeft - 1));
  return words.daysLeft(lifetime.daysLeft, lifetime.daysTotal);
}
