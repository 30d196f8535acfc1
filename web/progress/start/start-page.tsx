/** "Tình hình đến nay": how everything stands when the register begins, entered in two tables. */
import '../../i18n/rooms/imports.ts';
import '../../i18n/rooms/things.ts';
import '../../i18n/rooms/confirm.ts';
import '../../i18n/rooms/start.ts';
import '../../i18n/rooms/progress.ts';
import { Button, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Start, StartRow } from '../../../src/progress/start/contract.ts';
import { canEnterStart } from '../../../src/progress/permissions.ts';
import { useMe } from '../../api/me.ts';
import { startQuery } from '../../api/start.ts';
import { DateField } from '../../design/date-field.tsx';
import { useNarrow } from '../../design/narrow.ts';
import { Empty, Problem, Waiting } from '../../design/notices.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { SaveState } from '../../design/save-state.tsx';
import { useTitle } from '../../design/title.ts';
import { offerUndo } from '../../design/toast.tsx';
import { numberText } from '../../format/numbers.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { ReportPanel } from './report-panel.tsx';
import type { Cells } from './start-cells.ts';
import { StartGrid } from './start-grid.tsx';
import { StartList } from './start-list.tsx';
import css from './start.module.css';
import { useReport } from './use-report.ts';
import { type StartAtScreen, useStart } from './use-start.ts';

export function StartPage() {
  const { start: words } = useTexts();
  const { user } = useMe();
  useTitle(words.title);
  const start = useQuery(startQuery);
  return (
    <div className="page page-wide">
      {!start.data && <PageHead title={words.title} />}
      <Problem error={start.error} onRetry={() => void start.refetch()} />
      {start.isPending && <Waiting />}
      {start.data?.total === 0 && <Empty title={words.empty} hint={words.emptyHint} />}
      {start.data && start.data.total > 0 && (
        <Rows key={user.userId} start={start.data} readOnly={!canEnterStart(user, user.communeCode)} />
      )}
    </div>
  );
}

type Kind = StartRow['kind'];

/** Those that were not looked at when the filter was set stay in sight while they are worked on. */
function useUnreviewedOnly(rows: readonly StartRow[]) {
  const [kept, setKept] = useState<ReadonlySet<string>>();
  const open = rows.filter(({ reviewed }) => !reviewed);
  return {
    on: kept !== undefined,
    open: open.length,
    toggle: () => setKept(kept ? undefined : new Set(open.map(({ id }) => id))),
    shown: kept ? rows.filter(({ id }) => kept.has(id)) : rows,
  };
}

function Rows({ start, readOnly }: { start: Start; readOnly: boolean }) {
  const { start: words } = useTexts();
  const atScreen = useStart(useMe().user.userId, start);
  const [kind, setKind] = useState<Kind>(start.rows[0]?.kind ?? 'task');
  const narrow = useNarrow();
  const filter = useUnreviewedOnly(start.rows);
  const shown = filter.shown.filter((row) => row.kind === kind);
  const nothing = useNothing(kind, atScreen);
  const report = useReport(start.rows, atScreen);
  const open = shown.filter(({ reviewed }) => !reviewed);
  return (
    <>
      <PageHead
        title={words.title}
        about={words.counted(numberText(start.reviewed), numberText(start.total))}
        actions={<Saving atScreen={atScreen} />}
      />
      <p className="soft no-print">{words.hint}</p>
      <div className="cards-stack">
        {!readOnly && (
          <div className="no-print">
            <ReportPanel report={report} />
          </div>
        )}
        <div className={`${css.head} no-print`}>
          <KindSwitch rows={start.rows} kind={kind} onChange={setKind} />
          <Button variant={filter.on ? 'filled' : 'default'} aria-pressed={filter.on} onClick={filter.toggle}>
            {words.onlyOpen(numberText(filter.open))}
          </Button>
          {!readOnly && open.length > 0 && (
            <Button variant="default" onClick={() => nothing(open)}>
              {words.nothingAll[kind](numberText(open.length))}
            </Button>
          )}
          <span className={css.filler} />
          <DateField
            label={words.asOf}
            value={atScreen.asOf}
            disabled={readOnly}
            onChange={(day) => atScreen.setAsOf(day ?? start.today)}
          />
        </div>
        {shown.length === 0 && <Empty title={filter.on ? words.allReviewed : words.none[kind]} />}
        {shown.length > 0 && (
          <>
            <StartGrid
              key={kind}
              kind={kind}
              rows={shown}
              atScreen={atScreen}
              readOnly={readOnly}
              onNothing={nothing}
            />
            {narrow && <StartList rows={shown} atScreen={atScreen} readOnly={readOnly} />}
          </>
        )}
      </div>
    </>
  );
}

/** How many rows still lack something before they can be saved is told beside the time of saving. */
function Saving({ atScreen: { saving, state } }: { atScreen: StartAtScreen }) {
  const { start: words } = useTexts();
  const waiting = state.edits.size;
  return (
    <SaveState
      error={saving.error}
      busy={saving.busy}
      incomplete={waiting > 0 ? words.waiting(numberText(waiting)) : undefined}
      savedAt={saving.savedAt}
      onRetry={saving.retry}
    />
  );
}

interface KindSwitchProps {
  rows: readonly StartRow[];
  kind: Kind;
  onChange: (kind: Kind) => void;
}

function KindSwitch({ rows, kind, onChange }: KindSwitchProps) {
  const { start: words } = useTexts();
  const label = (of: Kind) => {
    const all = rows.filter((row) => row.kind === of);
    return words.kindCount(
      words.names[of],
      numberText(all.filter(({ reviewed }) => reviewed).length),
      numberText(all.length),
    );
  };
  return (
    <SegmentedControl
      aria-label={words.kinds}
      value={kind}
      data={(['indicator', 'task'] as const).map((value) => ({ value, label: label(value) }))}
      onChange={(value) => onChange(value === 'task' ? 'task' : 'indicator')}
    />
  );
}

/** How long the way back is offered, in milliseconds. */
const OFFERED = 10_000;

/** Many rows at once: tasks that were not begun, indicators of which no figure is known. */
function useNothing(kind: Kind, atScreen: StartAtScreen) {
  const { start: words } = useTexts();
  return (rows: readonly StartRow[]) => {
    const cells: Cells =
      kind === 'task' ? { state: words.cells.states['not-started'] } : { value: words.cells.none };
    const untouched = rows.filter((row) => Object.values(atScreen.cells(row)).every((text) => !text));
    atScreen.type(new Map(untouched.map(({ id }) => [id, cells])));
    offerUndo({
      message: words.marked(numberText(untouched.length)),
      onUndo: atScreen.undo,
      stays: OFFERED,
    });
  };
}
