import '../i18n/rooms/changeLog.ts';
import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { LogEntry } from '../../src/change-log/contract.ts';
import { todayInVietnam } from '../../src/shared/dates.ts';
import { changeLogQuery } from '../api/change-log.ts';
import { unitsQuery } from '../api/organisation.ts';
import { DateField } from '../design/date-field.tsx';
import { labelledChoices } from '../design/choices.ts';
import { type FilterField, ListBar } from '../design/list-bar.tsx';
import { Empty, Problem, Waiting } from '../design/notices.tsx';
import { PageHead } from '../design/page-head.tsx';
import { useTitle } from '../design/title.ts';
import { dateText } from '../format/dates.ts';
import { useTexts } from '../i18n/texts.tsx';
import css from './change-log.module.css';
import { LogCheckPanel } from './log-check.tsx';
import { LogLine } from './log-line.tsx';
import { type LogSearch, readLogSearch } from './log-search.ts';

/** Every change, day by day, the newest first. */
export function ChangeLogPage() {
  const { changeLog: words } = useTexts();
  useTitle(words.title);
  const search = useSearch({ from: '/signed-in/change-log' });
  const log = useInfiniteQuery(changeLogQuery(search));
  const entries = log.data?.pages.flatMap((page) => page.entries) ?? [];
  const days = [...Map.groupBy(entries, ({ at }) => todayInVietnam(new Date(at)))];
  return (
    <div className="page">
      <PageHead title={words.title} about={words.about} />
      <LogCheckPanel />
      <LogFilters
        search={search}
        people={log.data?.pages[0]?.people ?? []}
        thing={entries.find(({ subject }) => subject?.id === search.thing)}
      />
      <Problem error={log.error} onRetry={() => void log.refetch()} />
      {log.isPending && <Waiting />}
      {log.data && entries.length === 0 && !log.hasNextPage && (
        <Empty title={words.none} hint={words.noneHint} />
      )}
      <div className="cards-stack">
        {days.map(([day, ofDay]) => (
          <section key={day} className="card">
            <h2>{dateText(day)}</h2>
            <ol className={css.lines}>
              {ofDay.map((entry) => (
                <LogLine key={entry.seq} entry={entry} />
              ))}
            </ol>
          </section>
        ))}
      </div>
      {log.hasNextPage && (
        <Button
          className="no-print"
          variant="default"
          loading={log.isFetchingNextPage}
          onClick={() => void log.fetchNextPage()}
        >
          {words.more}
        </Button>
      )}
    </div>
  );
}

interface LogFiltersProps {
  search: LogSearch;
  people: readonly { id: string; name: string }[];
  /** An entry about the thing that the log is filtered by. */
  thing: LogEntry | undefined;
}

function LogFilters({ search, people, thing }: LogFiltersProps) {
  const { changeLog: words } = useTexts();
  const units = useQuery(unitsQuery);
  const navigate = useNavigate({ from: '/change-log' });
  const change = useCallback(
    (part: Record<string, string | undefined>) =>
      void navigate({ search: (now) => readLogSearch({ ...now, ...part }), replace: true }),
    [navigate],
  );
  const onWords = useCallback((q: string) => change({ q: q || undefined }), [change]);
  const named = (each: { id: string; name: string }) => ({ value: each.id, label: each.name });
  const fields: FilterField<'group' | 'person' | 'unit' | 'thing'>[] = [
    { name: 'group', label: words.group, value: search.group, choices: labelledChoices(words.groups) },
    { name: 'person', label: words.person, value: search.person, choices: people.map(named) },
    { name: 'unit', label: words.unit, value: search.unit, choices: (units.data ?? []).map(named) },
  ];
  if (search.thing !== undefined)
    fields.push({
      name: 'thing',
      label: words.thing,
      value: search.thing,
      choices: [{ value: search.thing, label: thing?.subject?.name ?? words.thisThing }],
    });
  return (
    <ListBar
      search={{ label: words.search, value: search.q ?? '', onChange: onWords }}
      fields={fields}
      onChange={(name, value) => change({ [name]: value })}
      onClear={() => void navigate({ search: {}, replace: true })}
      tools={
        <div className={css.days}>
          <DateField label={words.from} value={search.from} onChange={(from) => change({ from })} />
          <DateField label={words.to} value={search.to} onChange={(to) => change({ to })} />
        </div>
      }
    />
  );
}
