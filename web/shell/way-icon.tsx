import type { WayName } from './ways.ts';

const LINES = {
  home: 'M3 11 12 4l9 7M6 9.5V20h12V9.5M10 20v-6h4v6',
  imports: 'M12 16V5m0 0L7.5 9.5M12 5l4.5 4.5M4 16v4h16v-4',
  plans: 'M6 3h9l4 4v14H6zM14 3v5h5M9 12h7M9 16h7',
  register: 'M4 5h16v14H4zM4 10h16M4 14.5h16M9 5v14',
  units: 'M4 21V7l7-4v18M11 9h9v12M2 21h20M7 9v.01M7 13v.01M7 17v.01M15 13v.01M15 17v.01',
  accounts: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4 21c0-4 3.5-6 8-6s8 2 8 6',
  'change-log': 'M12 7v5l3.5 2M4.5 9a8 8 0 1 1-.5 5M4 4v5h5',
  'my-work': 'M9 4h6v3H9zM7 5.5H5V21h14V5.5h-2M8.5 14l2.5 2.5 4.5-5',
  reporting: 'M4 6h16v14H4zM4 10.5h16M8 3.5V8M16 3.5V8M8 14h3M13 14h3M8 17h3',
  documents: 'M6 3h12v18H6zM9 8h6M9 12h6M9 16h3',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM15.5 15.5 21 21',
} as const satisfies Record<WayName | 'more' | 'search', string>;

/** A small picture beside a word; it says nothing of its own. */
export function WayIcon({ name, size = 20 }: { name: keyof typeof LINES; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path
        d={LINES[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth={name === 'more' ? 3 : 1.7}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
