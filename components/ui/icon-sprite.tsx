import type { ReactNode } from 'react';
import type { IconName } from './icon.tsx';

const circle = <circle cx="12" cy="12" r="10" />;

/** Shapes on a 24 × 24 grid. State icons differ in outline, not in colour alone. */
const shapes: Readonly<Record<IconName, ReactNode>> = {
  found: (
    <path
      className="fill-current stroke-none"
      fillRule="evenodd"
      d="M8.1 1.5h7.8l6.6 6.6v7.8l-6.6 6.6H8.1l-6.6-6.6V8.1zM12 13.7L15.11 16.81L16.81 15.11L13.7 12L16.81 8.89L15.11 7.19L12 10.3L8.89 7.19L7.19 8.89L10.3 12L7.19 15.11L8.89 16.81z"
    />
  ),
  suspected: <path d="M12 3 22 20.5H2zM12 9.5v5M12 17.6v.01" />,
  'ruled-out': (
    <>
      {circle}
      <path d="m7.8 12.4 2.9 2.9 5.5-6" />
    </>
  ),
  undetermined: (
    <>
      <circle cx="12" cy="12" r="10" strokeDasharray="3.4 3.4" />
      <path d="M9.4 9.6a2.7 2.7 0 0 1 5.2.9c0 1.8-2.6 2.5-2.6 2.5M12 16.6v.01" />
    </>
  ),
  waiting: <circle cx="12" cy="12" r="9" strokeDasharray="3 3.3" />,
  sent: (
    <>
      <rect x="3" y="3" width="18" height="7.5" rx="1.5" />
      <rect x="3" y="13.5" width="18" height="7.5" rx="1.5" />
      <path d="M7 6.75v.01M7 17.25v.01" />
    </>
  ),
  fetched: <path d="M12 3.5v12M7 10.8l5 5 5-5M3.5 16v4.5h17V16" />,
  trusted: <path d="M12 2.5 20 5.5v6c0 5-3.4 8.2-8 10-4.6-1.8-8-5-8-10v-6zM8.6 12l2.4 2.4 4.4-4.6" />,
  absent: (
    <>
      {circle}
      <path d="M8 12h8" />
    </>
  ),
  wrong: (
    <>
      {circle}
      <path d="m8.8 8.8 6.4 6.4m0-6.4-6.4 6.4" />
    </>
  ),
  yes: <path d="m4.5 12.8 5 5 10-11" />,
  no: <path d="m6 6 12 12M18 6 6 18" />,
  dash: <path d="M5 12h14" />,
  link: (
    <path d="M10 14a4.5 4.5 0 0 0 6.6.3l3-3a4.5 4.5 0 0 0-6.4-6.4L12 6.1M14 10a4.5 4.5 0 0 0-6.6-.3l-3 3a4.5 4.5 0 0 0 6.4 6.4l1.2-1.2" />
  ),
  again: <path d="M20.5 12a8.5 8.5 0 1 1-2.6-6.1L20.5 8.5M20.5 3.5v5h-5" />,
  copy: (
    <>
      <rect x="8.5" y="8.5" width="12.5" height="12.5" rx="2" />
      <path d="M5 15.5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2h8.5a2 2 0 0 1 2 2" />
    </>
  ),
  delete: <path d="M3.5 6.5h17M9 6.5v-3h6v3M5.5 6.5l1 14h11l1-14M10 11v5.5M14 11v5.5" />,
  chevron: <path d="m9 5.5 6.5 6.5L9 18.5" />,
};

/** Every icon once a page; `Icon` refers to them, which keeps long reports small. */
export function IconSprite() {
  return (
    <svg className="absolute size-0" aria-hidden="true">
      {Object.entries(shapes).map(([name, shape]) => (
        <symbol key={name} id={`i-${name}`} viewBox="0 0 24 24">
          {shape}
        </symbol>
      ))}
    </svg>
  );
}
