import '../i18n/rooms/wholes.ts';
import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Whole } from '../../src/progress/wholes/contract.ts';
import { wholesOfPeriodQuery } from '../api/wholes.ts';
import { Problem } from '../design/notices.tsx';
import { SectionHead } from '../design/page-head.tsx';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import { PartLines } from '../register/wholes/part-lines.tsx';
import { WholeActs } from '../register/wholes/whole-acts.tsx';
import { WholeChip, WholeNotes, WholeResult } from '../register/wholes/whole-marks.tsx';
import { coverageText } from '../register/wholes/whole-text.ts';
import css from './approval.module.css';

/** Still no figure of the commune. */
export const isOpenWhole = ({ state }: Whole): boolean => state === 'gathering' || state === 'unstated';

/** The figures of a period that several units make: how far each has come, its parts under it. Nothing without any. */
export function WholesSection({ periodId }: { periodId: string }) {
  const { wholes: words } = useTexts();
  const wholes = useQuery(wholesOfPeriodQuery(periodId));
  const [open, setOpen] = useState<string>();
  const all = wholes.data ?? [];
  if (!wholes.error && all.length === 0) return null;
  const left = all.filter(isOpenWhole).length;
  const count = numberText(all.length);
  return (
    <section className="card" aria-label={words.ofPeriod}>
      <SectionHead title={words.ofPeriod} />
      <Problem error={wholes.error} onRetry={() => void wholes.refetch()} />
      <p className="soft">
        {left > 0 ? words.ofPeriodAbout(count, numberText(left)) : words.ofPeriodFull(count)}
      </p>
      <table className="dense cards">
        <thead>
          <tr>
            <th scope="col">{words.indicator}</th>
            <th scope="col" className="number">
              {words.coverage}
            </th>
            <th scope="col" className="number">
              {words.result}
            </th>
            <th scope="col">{words.standing}</th>
          </tr>
        </thead>
        <tbody>
          {all.map((whole) => (
            <WholeRow
              key={whole.thingId}
              whole={whole}
              open={open === whole.thingId}
              onOpen={() => setOpen(open === whole.thingId ? undefined : whole.thingId)}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface WholeRowProps {
  whole: Whole;
  open: boolean;
  onOpen: () => void;
}

function WholeRow({ whole, open, onOpen }: WholeRowProps) {
  const texts = useTexts();
  const { wholes: words } = texts;
  return (
    <>
      <tr data-open={open || undefined}>
        <th scope="row">
          <button
            type="button"
            className={css.name}
            aria-expanded={open}
            aria-label={words.open(whole.name)}
            onClick={onOpen}
          >
            {whole.name}
          </button>
        </th>
        <td data-label={words.coverage} className="number">
          {coverageText(whole, texts)}
        </td>
        <td data-label={words.result} className="number">
          <WholeResult whole={whole} />
        </td>
        <td data-label={words.standing}>{whole.state && <WholeChip state={whole.state} />}</td>
      </tr>
      {open && (
        <tr>
          <td colSpan={4}>
            <Stack gap="xs">
              <WholeNotes whole={whole} />
              <PartLines whole={whole} />
              <WholeActs whole={whole} />
            </Stack>
          </td>
        </tr>
      )}
    </>
  );
}
