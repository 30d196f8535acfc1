import { useMediaQuery } from '@mantine/hooks';
import { useMemo } from 'react';
import { Mark } from '../design/marks.tsx';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import { goToPlace, useDesk } from './desk.ts';
import css from './documents.module.css';
import { outlineOf, type Part } from './places.ts';
import { usePartInSight } from './use-part-in-sight.ts';

/** As in the styles: where the paper has room between two columns. */
const BESIDE = 'screen and (min-width: 75rem)';

/** "Bố cục": the parts of the document; a triangle where the check says something. */
export function Outline() {
  const { documents: words } = useTexts();
  const { page } = useDesk();
  const beside = useMediaQuery(BESIDE, true);
  const parts = useMemo(() => outlineOf(page.document, page.remarks), [page]);
  const here = usePartInSight(parts);
  const list = (
    <ul className={css.parts}>
      {parts.map((part) => (
        <li key={part.id}>
          <PartLink part={part} here={part.id === here} />
        </li>
      ))}
    </ul>
  );
  return (
    <nav className={`${css.outline} no-print`} aria-label={words.outline}>
      <div className={css.stays}>
        {beside ? (
          <>
            <h2>{words.outline}</h2>
            {list}
          </>
        ) : (
          <details>
            <summary>{words.outline}</summary>
            {list}
          </details>
        )}
      </div>
    </nav>
  );
}

function PartLink({ part: { id, label, errors, warnings }, here }: { part: Part; here: boolean }) {
  const { documents: words } = useTexts();
  const count = errors + warnings;
  return (
    <button
      type="button"
      className={css.part}
      aria-current={here ? 'location' : undefined}
      onClick={() => goToPlace(id)}
    >
      <span>{label ?? words.headPart}</span>
      {count > 0 && (
        <Mark shape="triangle" tone={errors > 0 ? 'bad' : 'warn'} quiet>
          {words.remarksHere(numberText(count))}
        </Mark>
      )}
    </button>
  );
}
