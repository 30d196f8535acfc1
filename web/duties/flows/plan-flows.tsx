import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FlowTables, PlanFlowTable } from '../../../src/duties/confirming/contract.ts';
import { canManagePeriods } from '../../../src/duties/permissions.ts';
import { newId } from '../../../src/shared/ids.ts';
import { aheadQuery } from '../../api/flows.ts';
import { useMe } from '../../api/me.ts';
import { Chip } from '../../design/marks.tsx';
import { Empty, Problem } from '../../design/notices.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { Restored } from '../../design/restored.tsx';
import { useTyped } from '../../design/typed.ts';
import { say } from '../../design/toast.tsx';
import { numberText } from '../../format/numbers.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { Dropped } from './dropped.tsx';
import { FlowActs } from './flow-acts.tsx';
import { FlowDialog } from './flow-dialog.tsx';
import { type LineForm, lineForm, linesOfTable, newLine, tableOf } from './flow-form.ts';
import { FlowTable } from './flow-table.tsx';
import { LeftFlows } from './left-flows.tsx';
import { nameOf, placeOf } from './table-name.ts';

interface PlanFlowsProps {
  table: PlanFlowTable;
  ground: FlowTables;
}

/** The table of one plan, or of what has none; what is changed in it is kept until it is confirmed. */
export function PlanFlows({ table, ground }: PlanFlowsProps) {
  const { flows: words, design } = useTexts();
  const { user } = useMe();
  const keeps = canManagePeriods(user, user.communeCode);
  const basis = table.flows.map(({ version }) => version).join(' ');
  const typed = useTyped(
    { form: 'flows', record: placeOf(table), basis },
    { lines: linesOfTable(table, ground.closesBefore) },
  );
  const { lines } = typed.value;
  const loose = table.planId === null;
  const [edited, setEdited] = useState<LineForm>();
  const wanted = tableOf(table, lines);
  const ahead = useQuery({ ...aheadQuery(wanted), enabled: keeps });
  const put = (next: LineForm[]) => typed.put({ lines: next });
  const done = (line: LineForm) => {
    put(
      lines.some(({ key }) => key === line.key)
        ? lines.map((each) => (each.key === line.key ? line : each))
        : [...lines, line],
    );
    setEdited(undefined);
  };
  const remove = () => {
    put(lines.filter(({ key }) => key !== edited?.key));
    setEdited(undefined);
    say(words.removed);
  };
  return (
    <>
      <PageHead
        title={words.titleOf(nameOf(table, words))}
        about={<About table={table} lines={lines} ahead={ahead.data} />}
        actions={keeps && <FlowActs table={table} wanted={wanted} typed={typed} />}
      />
      {(lines.length > 0 || !loose) && (
        <p>
          <StateChip table={table} changed={typed.changed} />
        </p>
      )}
      <Restored typed={typed} />
      <Problem error={ahead.error} kept={design.keptForm} />
      {lines.length === 0 && (
        <Empty title={loose ? words.looseNone : words.noLines} hint={words.noLinesHint} />
      )}
      {lines.length > 0 && (
        <FlowTable lines={lines} passages={table.passages} onEdit={keeps ? setEdited : undefined} />
      )}
      {keeps && (
        <p className="no-print">
          <Button variant="default" onClick={() => setEdited(newLine(newId()))}>
            {words.add}
          </Button>
        </p>
      )}
      <Dropped
        table={table}
        lines={lines}
        onTakeIn={keeps ? (passageId) => setEdited(newLine(passageId, [passageId])) : undefined}
      />
      {loose && (
        <LeftFlows
          left={ground.left.filter(({ flow }) => lines.every(({ id }) => id !== flow.id))}
          onTakeIn={
            keeps ? (flow) => put([...lines, lineForm(flow, flow.id, ground.closesBefore)]) : undefined
          }
        />
      )}
      {edited && (
        <FlowDialog
          key={edited.key}
          place={placeOf(table)}
          line={edited}
          ground={ground}
          onDone={done}
          onRemove={remove}
          onClose={() => setEdited(undefined)}
        />
      )}
    </>
  );
}

interface AboutProps {
  table: PlanFlowTable;
  lines: readonly LineForm[];
  ahead: { periods: number; duties: number } | undefined;
}

function About({ table, lines, ahead }: AboutProps) {
  const { flows: words } = useTexts();
  const said = [
    table.planId === null
      ? words.looseAbout(numberText(lines.length))
      : words.about(numberText(table.passages.length), numberText(lines.length)),
    ...(ahead ? [words.ahead(numberText(ahead.periods), numberText(ahead.duties))] : []),
  ];
  return <>{said.join(' · ')}</>;
}

function StateChip({ table, changed }: { table: PlanFlowTable; changed: boolean }) {
  const { flows: words } = useTexts();
  const confirmed = table.flows.some(({ confirmedAt }) => confirmedAt !== undefined);
  if (confirmed && changed)
    return (
      <Chip shape="diamond" tone="warn">
        {words.changed}
      </Chip>
    );
  return confirmed ? (
    <Chip shape="dot" tone="good">
      {words.confirmed}
    </Chip>
  ) : (
    <Chip shape="ring" tone="soft">
      {words.notConfirmed}
    </Chip>
  );
}
