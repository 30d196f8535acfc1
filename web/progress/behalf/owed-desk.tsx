/** The desk of whoever enters for units: what is owed, how each unit answered, and the button that enters it all. */
import { Button, NativeSelect } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Owed } from '../../../src/progress/contract.ts';
import type { ReportingPeriod } from '../../../src/duties/contract.ts';
import { useMe } from '../../api/me.ts';
import { ListBar } from '../../design/list-bar.tsx';
import { useNarrow } from '../../design/narrow.ts';
import { Empty } from '../../design/notices.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { numberText } from '../../format/numbers.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { SaveMark } from '../save-mark.tsx';
import css from './behalf.module.css';
import { OwedGrid } from './owed-grid.tsx';
import { OwedTexts } from './owed-texts.tsx';
import { foundRows, type OwedFilter, type OwedRow } from './owed-rows.ts';
import { QuestionsDialog } from './questions-dialog.tsx';
import { Refusals } from './refusals.tsx';
import { RowDialog } from './row-dialog.tsx';
import { UnitCards } from './unit-cards.tsx';
import { UnitDialog } from './unit-dialog.tsx';
import { type EnterOrder, type Entering, useEntering } from './use-entering.ts';
import { type OwedAtScreen, useOwed } from './use-owed.ts';
import { useSourcing } from './use-sourcing.ts';

const EVERYTHING: OwedFilter = { words: '', unit: undefined };

interface OwedDeskProps {
  owed: Owed;
  periods: readonly ReportingPeriod[];
  period: ReportingPeriod;
}

/** What stands open over the table; rows and units by their ids, since they are other ones after each change. */
type Opened = { kind: 'unit'; dutyId: string } | { kind: 'row'; dutyId: string; thingId: string };

export function OwedDesk({ owed, periods, period }: OwedDeskProps) {
  const { forUnits: words } = useTexts();
  const atScreen = useOwed(owed);
  const sourcing = useSourcing(useMe().user.userId, owed.contacts);
  const entering = useEntering(owed.periodId, atScreen.entry, sourcing.sources.forget);
  const [filter, setFilter] = useState(EVERYTHING);
  const [opened, setOpened] = useState<Opened>();
  const narrow = useNarrow();
  const { rows, units, entry } = atScreen;
  const found = foundRows(rows, filter);
  const withParts = rows.some(({ item }) => item.definition?.valueKind === 'ratio');
  const headingOf = ({ form }: OwedRow) => {
    const unit = units.find((each) => each.form === form);
    const title = unit ? sourcing.headingOf(unit) : form.duty.unitName;
    return { title, onOpen: () => setOpened({ kind: 'unit', dutyId: form.duty.id }) };
  };
  const onMore = ({ item: { dutyId, thingId } }: OwedRow) => setOpened({ kind: 'row', dutyId, thingId });
  return (
    <>
      <DeskHead {...{ owed, periods, period, atScreen, entering, orders: sourcing.ordersOf(units) }} />
      <div className={css.stack}>
        <Refusals entering={entering} />
        {owed.forms.length === 0 && <Empty title={words.allAnswered} />}
        {rows.length > 0 && (
          <>
            <Finding owed={owed} filter={filter} onFilter={setFilter} />
            {found.length === 0 && <Empty title={words.noneFound} />}
            {found.length > 0 && !narrow && (
              <OwedGrid periodId={owed.periodId} rows={found} {...{ withParts, entry, headingOf, onMore }} />
            )}
            {found.length > 0 && narrow && <UnitCards rows={found} {...{ entry, headingOf }} />}
            <p className="soft small no-print">{words.hint}</p>
          </>
        )}
        <OwedTexts forms={owed.forms.filter(({ shortText }) => shortText)} />
      </div>
      <Over {...{ opened, atScreen, sourcing, entering }} onClose={() => setOpened(undefined)} />
    </>
  );
}

interface OverProps {
  opened: Opened | undefined;
  atScreen: OwedAtScreen;
  sourcing: ReturnType<typeof useSourcing>;
  entering: Entering;
  onClose: () => void;
}

/** The dialog of a unit or of a row; gone when what it is about is. */
function Over({ opened, atScreen: { rows, units, entry }, sourcing, entering, onClose }: OverProps) {
  if (opened?.kind === 'row') {
    const { dutyId, thingId } = opened;
    const row = rows.find(({ item }) => item.dutyId === dutyId && item.thingId === thingId);
    return row ? <RowDialog row={row} entry={entry} onClose={onClose} /> : null;
  }
  const unit = units.find(({ form }) => form.duty.id === opened?.dutyId);
  if (!unit) return null;
  return (
    <UnitDialog
      unit={unit}
      complete={units.filter(({ ready }) => ready.length > 0)}
      initial={sourcing.initialOf(unit)}
      sources={sourcing.sources}
      entering={entering}
      onClose={onClose}
    />
  );
}

interface DeskHeadProps extends OwedDeskProps {
  atScreen: OwedAtScreen;
  entering: Entering;
  orders: readonly EnterOrder[];
}

function DeskHead({ owed, periods, period, atScreen, entering, orders }: DeskHeadProps) {
  const { forUnits: words } = useTexts();
  const [asking, setAsking] = useState(false);
  const { entry, units } = atScreen;
  const ids = new Set(orders.map(({ dutyId }) => dutyId));
  const rows = units
    .filter(({ form }) => ids.has(form.duty.id))
    .reduce((sum, { ready }) => sum + ready.length, 0);
  const label = words.enterAll(numberText(orders.length), numberText(rows));
  return (
    <>
      <PageHead
        title={words.title}
        about={words.about(numberText(owed.units - owed.forms.length), numberText(owed.units))}
        actions={
          <>
            <SaveMark states={[entry.state]} />
            <PeriodChoice periods={periods} chosen={period.id} />
            {owed.forms.length > 0 && (
              <Button variant="default" onClick={() => setAsking(true)}>
                {words.questions}
              </Button>
            )}
            <Button
              loading={entering.busy}
              disabled={orders.length === 0}
              title={orders.length === 0 ? words.enterHint : undefined}
              onClick={() => void entering.enter(orders)}
            >
              {orders.length === 0 ? words.enterNone : label}
            </Button>
          </>
        }
      />
      {asking && <QuestionsDialog forms={owed.forms} onClose={() => setAsking(false)} />}
    </>
  );
}

function PeriodChoice({ periods, chosen }: { periods: readonly ReportingPeriod[]; chosen: string }) {
  const { forUnits: words } = useTexts();
  const navigate = useNavigate();
  return (
    <NativeSelect
      aria-label={words.choosePeriod}
      data={periods.map(({ id, name }) => ({ value: id, label: name }))}
      value={chosen}
      onChange={(event) =>
        void navigate({ to: '/reporting/on-behalf', search: { period: event.currentTarget.value } })
      }
    />
  );
}

interface FindingProps {
  owed: Owed;
  filter: OwedFilter;
  onFilter: (filter: OwedFilter) => void;
}

function Finding({ owed, filter, onFilter }: FindingProps) {
  const { forUnits: words } = useTexts();
  // A unit may owe several reports in one period.
  const names = new Map(owed.forms.map(({ duty }) => [duty.unitId, duty.unitName]));
  const choices = [...names].map(([value, label]) => ({ value, label }));
  return (
    <ListBar
      search={{
        label: words.search,
        value: filter.words,
        onChange: (typed) => onFilter({ ...filter, words: typed }),
      }}
      fields={[{ name: 'unit', label: words.unit, choices, value: filter.unit }]}
      onChange={(_, unit) => onFilter({ ...filter, unit })}
      onClear={() => onFilter(EVERYTHING)}
    />
  );
}
