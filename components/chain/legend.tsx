import type { ChainText } from '../../lib/i18n/site.ts';
import type { PictureLane } from '../../lib/report/schema.ts';

/** What the borders mean: those alone that the picture shows. */
export function Legend({
  lanes,
  words,
}: {
  readonly lanes: readonly PictureLane[];
  readonly words: ChainText;
}) {
  const nodes = lanes.flatMap((lane) => lane.nodes);
  const origins = (['sent', 'fetched', 'missing'] as const).filter((origin) =>
    nodes.some((node) => node.origin === origin && node.trustedIn.length === 0),
  );
  const trusted = nodes.some((node) => node.trustedIn.length > 0);
  return (
    <figcaption className="chain-legend flex flex-wrap gap-x-6 gap-y-1.5 border-t border-line px-4 py-3 text-[12px] leading-5 text-text-2 wide:px-6">
      {origins.map((origin) => (
        <span key={origin} className="inline-flex items-center gap-2">
          <span className="chain-swatch" data-origin={origin} aria-hidden="true" />
          {words.legend[origin]}
        </span>
      ))}
      {trusted ? (
        <span className="inline-flex items-center gap-2">
          <span className="chain-swatch" data-trusted="" aria-hidden="true" />
          {words.legend.trusted}
        </span>
      ) : null}
      <span className="inline-flex items-center gap-2">
        <span className="h-3.5 w-0.5 bg-text" aria-hidden="true" />
        {words.legend.today}
      </span>
    </figcaption>
  );
}
