import { lazy, Suspense } from 'react';
import type { Mention } from '../../../src/register/contract.ts';
import { Waiting } from '../../design/notices.tsx';
import { useTexts } from '../../i18n/texts.tsx';
import { locationText, placeText } from './mention-place.ts';
import css from './row.module.css';

const SourceView = lazy(() =>
  import('../../document/source-view.tsx').then((m) => ({ default: m.SourceView })),
);

interface PassageProps {
  mention: Mention;
  /** Counts up when the passage is to be shown again. */
  showRequest: number;
}

/** The words of one mention, and where they stand in the document. */
export function Passage({ mention, showRequest }: PassageProps) {
  const texts = useTexts();
  const { location, quote, planId } = mention;
  const where = [placeText(mention, texts), locationText(location, texts)].filter(Boolean).join(' · ');
  return (
    <>
      <h2>{texts.register.row.passage}</h2>
      <blockquote className={css.quote}>{quote}</blockquote>
      <p className="soft">{where}</p>
      {location.block !== undefined && (
        <div className={`${css.document} no-print`}>
          <Suspense fallback={<Waiting />}>
            <SourceView
              key={planId}
              owner={{ kind: 'plans', id: planId }}
              location={location}
              showRequest={showRequest}
            />
          </Suspense>
        </div>
      )}
    </>
  );
}
