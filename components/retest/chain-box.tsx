import { Fingerprint } from '../ui/fingerprint.tsx';
import { Prose } from '../ui/prose.tsx';

interface ChainBoxProps {
  readonly title: string;
  readonly lines: readonly string[];
  /** Of the server certificate; null = none was seen. */
  readonly sha256: string | null;
}

/** What a server sent at one look, in short: two of them stand side by side. */
export function ChainBox({ title, lines, sha256 }: ChainBoxProps) {
  return (
    <div className="rounded-l border border-line bg-sunken px-3.5 py-2.5 break-inside-avoid">
      <p className="font-medium text-text tabular-nums">{title}</p>
      {lines.map((line) => (
        <p key={line} className="wrap-anywhere">
          <Prose text={line} />
        </p>
      ))}
      {sha256 === null ? null : (
        <p className="font-mono text-label">
          <Fingerprint hex={sha256} />
        </p>
      )}
    </div>
  );
}
