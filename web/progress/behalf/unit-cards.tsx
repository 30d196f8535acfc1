/** The same on a phone: for each unit its rows as cards, one open at a time. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../../i18n/texts.tsx';
import { useToday } from '../../format/use-today.ts';
import { AnswerCard } from '../answer-card.tsx';
import { keyOf } from '../entry-store.ts';
import type { Entry } from '../use-entry.ts';
import { useSending } from '../use-sending.ts';
import css from './behalf.module.css';
import type { UnitHeading } from './owed-grid.tsx';
import { type OwedRow, type OwedUnit, unitsOf } from './owed-rows.ts';

interface UnitCardsProps {
  rows: readonly OwedRow[];
  entry: Entry;
  headingOf: (row: OwedRow) => UnitHeading;
}

export function UnitCards({ rows, entry, headingOf }: UnitCardsProps) {
  const [opened, setOpened] = useState<string>();
  return (
    <div className={css.stack}>
      {unitsOf(rows).map((unit) => (
        <UnitCard key={unit.form.duty.id} {...{ unit, entry, headingOf, opened }} onOpened={setOpened} />
      ))}
    </div>
  );
}

interface UnitCardProps extends Omit<UnitCardsProps, 'rows'> {
  unit: OwedUnit;
  opened: string | undefined;
  onOpened: (key: string | undefined) => void;
}

function UnitCard({ unit: { form, rows }, entry, headingOf, opened, onOpened }: UnitCardProps) {
  const { forUnits: words } = useTexts();
  const today = useToday();
  const sending = useSending(form, entry);
  const [first] = rows;
  const heading = first && headingOf(first);
  return (
    <section className={css.stack} aria-label={form.duty.unitName}>
      {heading && (
        <>
          <h2>{heading.title}</h2>
          <Button variant="default" onClick={heading.onOpen}>
            {words.section.act}
          </Button>
        </>
      )}
      {rows.map(({ item }) => (
        <AnswerCard
          key={item.thingId}
          {...{ form, item, entry, sending, today }}
          open={opened === keyOf(item)}
          onOpen={(open) => onOpened(open ? keyOf(item) : undefined)}
        />
      ))}
    </section>
  );
}
