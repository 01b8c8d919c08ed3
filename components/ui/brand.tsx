/** The mark: a link of a chain, and the one that is missing. */
export function Brand({ href, name }: { readonly href: string; readonly name: string }) {
  return (
    <a
      href={href}
      className="inline-flex items-center gap-2.5 text-[16px] font-semibold tracking-[-0.01em] text-text no-underline"
    >
      <svg viewBox="0 0 28 16" className="h-4 w-7 fill-none stroke-current stroke-2" aria-hidden="true">
        <rect x="1" y="3" width="9" height="10" rx="2.5" />
        <rect x="18" y="3" width="9" height="10" rx="2.5" strokeDasharray="3 2.6" />
        <path d="M10 8h2.2M15.8 8H18" strokeLinecap="round" />
      </svg>
      {name}
    </a>
  );
}
