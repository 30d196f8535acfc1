import '../../i18n/rooms/things.ts';
import '../../i18n/rooms/approval.ts';
import '../../i18n/rooms/bases.ts';
import '../../i18n/rooms/content.ts';
import '../../i18n/rooms/wholes.ts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { CYCLES } from '../../../src/calendar/cycles.ts';
import type { ContentCycle, ContentRow, PeriodContent } from '../../../src/duties/content/contract.ts';
import { canHandOver, canSetContent } from '../../../src/duties/permissions.ts';
import { useMe } from '../../api/me.ts';
import { periodContentQuery } from '../../api/period-content.ts';
import { labelledChoices } from '../../design/choices.ts';
import { type FilterField, ListBar } from '../../design/list-bar.tsx';
import { Empty, Problem, reasonText, Waiting } from '../../design/notices.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useTitle } from '../../design/title.ts';
import { say } from '../../design/toast.tsx';
import { numberText } from '../../format/numbers.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { useSelectedRows } from '../choose-rows.tsx';
import { ContentBar } from './content-bar.tsx';
import { ContentTable } from './content-table.tsx';
import { DefinitionDialog } from './definition-dialog.tsx';
import { answering, type ContentFilters, isUnanswered, NOBODY, shownRows } from './shown-rows.ts';
import { useSetChoices, useShownAtOnce } from './use-content.ts';

/** Which rows are asked in which cycle, and who answers them. */
export function ContentPage() {
  const { content: words } = useTexts();
  useTitle(words.title);
  const page = useQuery(periodContentQuery);
  return (
    <div className="page">
      <Problem error={page.error} onRetry={() => void page.refetch()} />
      {page.isPending && (
        <>
          <PageHead title={words.title} />
          <Waiting />
        </>
      )}
      {page.data && <Matrix content={page.data} />}
    </div>
  );
}

function Matrix({ content: { rows, cycles: asking } }: { content: PeriodContent }) {
  const { content: words } = useTexts();
  const [filters, setFilters] = useState<ContentFilters>({ words: '' });
  const { selected, select, clear } = useSelectedRows();
  const [defining, setDefining] = useState<string>();
  const rights = useRights(rows);
  const choose = useChoose();
  const shown = shownRows(rows, filters);
  // Before anybody has confirmed who reports when, every cycle may come.
  const cycles = asking.length > 0 ? asking : CYCLES;
  const defined = rows.find(({ id }) => id === defining);
  return (
    <>
      <Head rows={rows} />
      <Filters rows={rows} filters={filters} onChange={setFilters} />
      {rows.length > 0 && asking.length === 0 && <AllCycles />}
      {rows.length === 0 && <Empty title={words.empty} hint={words.emptyHint} />}
      {rows.length > 0 && shown.length === 0 && <Empty title={words.nothingFound} />}
      {shown.length > 0 && (
        <ContentTable
          rows={shown}
          cycles={cycles}
          selected={selected}
          onChoose={rights.sets ? choose : undefined}
          onSelect={rights.sets || rights.handsOver ? select : undefined}
          onDefine={rights.sets ? ({ id }) => setDefining(id) : undefined}
        />
      )}
      <ContentBar cycles={cycles} rows={rows.filter(({ id }) => selected.has(id))} onClear={clear} />
      {defined?.definition && (
        <DefinitionDialog
          key={`${defined.id} ${defined.definitionVersion}`}
          row={defined}
          definition={defined.definition}
          onClose={() => setDefining(undefined)}
        />
      )}
    </>
  );
}

/** Why every cycle stands there, and where that is settled. */
function AllCycles() {
  const { content: words } = useTexts();
  return (
    <p className="notice">
      {words.allCycles}{' '}
      <Link className="onward" to="/reporting/flows">
        {words.toFlows}
      </Link>
    </p>
  );
}

/** What the person may do with any of the rows. */
function useRights(rows: readonly ContentRow[]) {
  const { user } = useMe();
  const units = new Set(rows.flatMap(({ provider }) => provider.unitId ?? []));
  return {
    sets: canSetContent(user, user.communeCode),
    handsOver: [...units].some((unitId) => canHandOver(user, user.communeCode, unitId)),
  };
}

/** One cell: shown at once, and as it was again when it was refused. */
function useChoose() {
  const texts = useTexts();
  const save = useSetChoices();
  const show = useShownAtOnce();
  return ({ id }: ContentRow, cycle: ContentCycle, asked: boolean) => {
    const choice = { thingId: id, cycle, asked };
    show(choice);
    save.mutate([choice], { onError: (error) => say(reasonText(error, texts)) });
  };
}

function Head({ rows }: { rows: readonly ContentRow[] }) {
  const { content: words } = useTexts();
  const countOf = (kind: ContentRow['kind']) => numberText(rows.filter((row) => row.kind === kind).length);
  const unanswered = rows.filter(isUnanswered).length;
  const said = [
    words.about(countOf('indicator'), countOf('task')),
    ...(unanswered > 0 ? [words.unanswered(numberText(unanswered))] : []),
  ];
  return (
    <PageHead
      title={words.title}
      about={said.join(' · ')}
      actions={
        <Link className="onward" to="/reporting/owners">
          {words.owners}
        </Link>
      }
    />
  );
}

interface FiltersProps {
  rows: readonly ContentRow[];
  filters: ContentFilters;
  onChange: (filters: ContentFilters) => void;
}

function Filters({ rows, filters, onChange }: FiltersProps) {
  const { content: words } = useTexts();
  const kinds = labelledChoices(words.kinds);
  const nobody = { value: NOBODY, label: words.nobody, count: rows.filter(isUnanswered).length };
  const fields: FilterField<'kind' | 'by'>[] = [
    { name: 'by', label: words.answeredBy, choices: [nobody, ...answering(rows)], value: filters.by },
    { name: 'kind', label: words.kind, choices: kinds, value: filters.kind },
  ];
  return (
    <ListBar
      search={{
        label: words.search,
        value: filters.words,
        onChange: (text) => onChange({ ...filters, words: text }),
      }}
      fields={fields}
      onChange={(name, value) => onChange({ ...filters, [name]: value })}
      onClear={() => onChange({ words: '' })}
      tools={<span className="soft small">{words.hint}</span>}
    />
  );
}
