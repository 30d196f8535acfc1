import css from './line-key.module.css';

/** What a line of a chart shows: a target or the road to it, what was observed, where that leads. */
export type LineKind = 'road' | 'observed' | 'forecast';

interface LineKeysProps {
  /** In their order, each with its words. */
  lines: readonly { kind: LineKind; words: string }[];
}

/** Which line of a chart is which. */
export function LineKeys({ lines }: LineKeysProps) {
  return (
    <ul className={`${css.keys} soft small`}>
      {lines.map(({ kind, words }) => (
        <li key={kind} data-line={kind}>
          <svg width="24" height="4" aria-hidden="true">
            <line x1="1" x2="23" y1="2" y2="2" />
          </svg>
          {words}
        </li>
      ))}
    </ul>
  );
}
