/** The standing office enters for units that answer by telephone, paper or message: who still owes what. */
import '../i18n/rooms/progress.ts';
import '../i18n/rooms/settling.ts';
import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Duty } from '../../src/duties/contract.ts';
import { keepsCommune } from '../../src/shared/who-acts.ts';
import { useMe } from '../api/me.ts';
import { dutiesQuery, dutyFormQuery, periodsQuery } from '../api/duties.ts';
import { ButtonLink } from '../design/button-link.tsx';
import { Empty, Problem, Waiting } from '../design/notices.tsx';
import { PageHead } from '../design/page-head.tsx';
import { useTitle } from '../design/title.ts';
import { dateText } from '../format/dates.ts';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import css from './progress.module.css';
import { Questions } from './question-card.tsx';

export function OnBehalfPage() {
  const { progress } = useTexts();
  const words = progress.onBehalf;
  useTitle(words.title);
  const { user } = useMe();
  const may = keepsCommune(user, user.communeCode);
  const search = useSearch({ from: '/signed-in/reporting/on-behalf' });
  const periods = useQuery({ ...periodsQuery, enabled: may });
  const open = periods.data?.filter(({ state }) => state === 'open');
  const period = open?.find(({ id }) => id === search.period) ?? open?.[0];
  const duties = useQuery({ ...dutiesQuery({ period: period?.id }), enabled: period !== undefined });
  const owed = duties.data?.filter(({ direction }) => direction === 'in');
  const done = owed?.filter(({ answered, rows }) => answered === rows).length ?? 0;
  return (
    <div className="page">
      <PageHead
        title={words.title}
        about={owed && words.about(numberText(done), numberText(owed.length))}
        actions={period && <PeriodChoice periods={open ?? []} chosen={period.id} />}
      />
      {!may && <p className="notice">{words.notAllowed}</p>}
      <Problem error={periods.error ?? duties.error} />
      {may && periods.isPending && <Waiting />}
      {open?.length === 0 && (
        <Empty title={words.none} hint={words.noneHint}>
          <ButtonLink to="/reporting">{words.toPeriods}</ButtonLink>
        </Empty>
      )}
      <div className={css.stack}>
        {owed?.map((duty) => (
          <UnitCard key={duty.id} duty={duty} />
        ))}
      </div>
    </div>
  );
}

function PeriodChoice({
  periods,
  chosen,
}: {
  periods: readonly { id: string; name: string }[];
  chosen: string;
}) {
  const { progress } = useTexts();
  const navigate = useNavigate();
  return (
    <NativeSelect
      aria-label={progress.onBehalf.choosePeriod}
      data={periods.map(({ id, name }) => ({ value: id, label: name }))}
      value={chosen}
      onChange={(event) =>
        void navigate({ to: '/reporting/on-behalf', search: { period: event.currentTarget.value } })
      }
    />
  );
}

function UnitCard({ duty }: { duty: Duty }) {
  const { progress } = useTexts();
  const words = progress.onBehalf;
  const [open, setOpen] = useState(false);
  const form = useQuery({ ...dutyFormQuery(duty.id), enabled: open });
  const due = duty.due ? progress.due(dateText(duty.due)) : progress.noDue;
  return (
    <section className="card" aria-label={duty.unitName}>
      <div className="row-between">
        <div>
          <h2>{duty.unitName}</h2>
          <span className="soft">
            {words.answered(numberText(duty.answered), numberText(duty.rows))} · {due}
          </span>
        </div>
        <ButtonLink variant="default" to="/reporting/duties/$id" params={{ id: duty.id }}>
          {words.enter}
        </ButtonLink>
      </div>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{progress.question.title}</summary>
        <Problem error={form.error} />
        {form.data && <Questions form={form.data} />}
      </details>
    </section>
  );
}
