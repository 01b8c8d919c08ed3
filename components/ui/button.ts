const base =
  'inline-flex items-center justify-center gap-2 rounded-m border whitespace-nowrap font-medium no-underline print:hidden disabled:cursor-default disabled:opacity-70';

/** Looks of buttons, and of links that do what buttons do. One `primary` a view. */
export const button = {
  primary: `${base} min-h-10 px-4 text-body border-accent-solid bg-accent-solid text-on-accent hover:border-accent-solid-hover hover:bg-accent-solid-hover`,
  normal: `${base} min-h-10 px-4 text-body border-line-strong bg-surface text-text hover:bg-hover`,
  small: `${base} min-h-8 px-3 text-meta border-line bg-surface text-text hover:bg-hover`,
  bare: `${base} min-h-7 px-2 text-meta border-transparent text-text-2 hover:bg-hover hover:text-text`,
} as const;
