/** The mark: six dots for the six things to be made clear, the last of them what was achieved. */
export function BrandMark({ size = 28 }: { size?: number }) {
  return (
    <svg viewBox="0 0 20 28" height={size} width={(size * 20) / 28} aria-hidden="true" focusable="false">
      <g fill="var(--accent)">
        <circle cx="5" cy="5" r="4" />
        <circle cx="15" cy="5" r="4" />
        <circle cx="5" cy="14" r="4" />
        <circle cx="15" cy="14" r="4" />
        <circle cx="5" cy="23" r="4" />
      </g>
      <circle cx="15" cy="23" r="4" fill="var(--gold)" />
    </svg>
  );
}
