import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import { CheckPart } from './check-part.tsx';
import { ChoicesPart } from './choices-part.tsx';
import { useDesk } from './desk.ts';
import css from './documents.module.css';
import { FactCard } from './fact-card.tsx';
import { FaultsPart } from './faults-part.tsx';
import { factsOf } from './places.ts';
import { ReportedPart } from './reported-part.tsx';
import { UnshownPart } from './unshown-part.tsx';

/** At the right, on a phone from below: the chosen number, else what is to be known before the issue. */
export function Panel() {
  const { documents: words } = useTexts();
  const { page, chosen } = useDesk();
  const [open, setOpen] = useState(false);
  const facts = useMemo(() => factsOf(page.document), [page.document]);
  const stated = chosen === undefined ? undefined : facts.get(chosen);
  const { remarks, reported } = page;
  // A letter that was issued states no figure, and nothing is left to be checked.
  if (page.kind === 'erratum' && page.issued) return null;
  const counts = [
    ...(page.kind === 'erratum'
      ? []
      : [words.reported(numberText(reported.submitted), numberText(reported.expected))]),
    ...(remarks.length > 0 ? [words.checkCount(numberText(remarks.length))] : []),
  ];
  return (
    <aside
      className={`${css.panel} no-print`}
      aria-label={words.panel}
      data-open={open || stated !== undefined || undefined}
    >
      <div className={css.stays}>
        {!stated && (
          <Button
            className={css.opener ?? ''}
            variant="default"
            fullWidth
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {counts.join(' · ') || words.panel}
          </Button>
        )}
        <div className={css.panelParts}>
          {stated ? (
            <FactCard key={chosen} stated={stated} />
          ) : (
            <>
              {facts.size > 0 && <p className="soft small">{words.pressHint}</p>}
              {page.kind !== 'erratum' && <ReportedPart />}
              {!page.issued && <CheckPart onGo={() => setOpen(false)} />}
              <UnshownPart />
              <ChoicesPart />
              <FaultsPart />
            </>
          )}
        </div>
      </div>
    </aside>
  );
}
