import { Chip, type Shape, type Tone } from '../design/marks.tsx';
import type { Difference } from '../../src/documents/taken-over/contract.ts';
import { useTexts } from '../i18n/texts.tsx';
import css from './templates.module.css';

const LOOKS: Record<Difference['kind'], { shape: Shape; tone: Tone }> = {
  changed: { shape: 'triangle', tone: 'warn' },
  added: { shape: 'dot', tone: 'good' },
  removed: { shape: 'cross', tone: 'bad' },
  moved: { shape: 'diamond', tone: 'accent' },
};

/** One difference: what it is of, and its words with what was taken out and put in. */
export function DifferenceView({ difference }: { difference: Difference }) {
  const { documents: words } = useTexts();
  const { of, kind } = difference;
  return (
    <li>
      <span className={css.head}>
        <Chip {...LOOKS[kind]}>{words.templates.kinds[kind]}</Chip>
        {words.templates.parts[of]}
      </span>
      <p className={css.text}>
        <Words difference={difference} />
      </p>
    </li>
  );
}

function Words({ difference: { kind, before, now, spans } }: { difference: Difference }) {
  if (spans)
    return spans.map(({ kind: of, text }, at) => {
      if (of === 'removed') return <Removed key={at} text={text} />;
      return of === 'added' ? <Added key={at} text={text} /> : <span key={at}>{text}</span>;
    });
  if (kind === 'moved') return now ?? before;
  return (
    <>
      {before !== undefined && <Removed text={before} />} {now !== undefined && <Added text={now} />}
    </>
  );
}

/** The blank behind a word belongs to no mark. */
const Removed = ({ text }: { text: string }) => (
  <>
    <del>
      <span className={css.sign}>−</span>
      {text.trimEnd()}
    </del>
    {text.slice(text.trimEnd().length)}
  </>
);
const Added = ({ text }: { text: string }) => (
  <>
    <ins>
      <span className={css.sign}>+</span>
      {text.trimEnd()}
    </ins>
    {text.slice(text.trimEnd().length)}
  </>
);
