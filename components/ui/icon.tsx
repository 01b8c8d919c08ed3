export type IconName =
  | 'found'
  | 'suspected'
  | 'ruled-out'
  | 'undetermined'
  | 'waiting'
  | 'sent'
  | 'fetched'
  | 'trusted'
  | 'absent'
  | 'wrong'
  | 'yes'
  | 'no'
  | 'dash'
  | 'link'
  | 'again'
  | 'copy'
  | 'delete'
  | 'chevron';

/** An icon of the sprite in the layout. Icons never stand alone: a word beside them says the same. */
export function Icon({
  name,
  className = 'size-4',
}: {
  readonly name: IconName;
  readonly className?: string;
}) {
  return (
    <svg className={`icon ${className}`} aria-hidden="true">
      <use href={`#i-${name}`} />
    </svg>
  );
}

/** The only thing that moves, and only while a look is under way. */
export function Spinner({ className }: { readonly className: string }) {
  return (
    <svg viewBox="0 0 24 24" className={`icon ${className}`} aria-hidden="true">
      <circle className="spinner" cx="12" cy="12" r="9" />
    </svg>
  );
}
