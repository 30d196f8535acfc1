/** What a last report says, beside the rows: taken one by one, or all that is sure. */
import { Button } from '@mantine/core';
import { type DragEvent, useState } from 'react';
import type { StartProposal, StartReport, StartRow } from '../../../src/progress/start/contract.ts';
import { Card } from '../../design/card.tsx';
import { Mark } from '../../design/marks.tsx';
import { Problem, Waiting } from '../../design/notices.tsx';
import { dateText } from '../../format/dates.ts';
import { numberText } from '../../format/numbers.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { cellsOf, FIGURE_FIELDS, TASK_FIELDS } from './start-cells.ts';
import css from './start.module.css';
import type { ReportAtScreen } from './use-report.ts';

export function ReportPanel({ report }: { report: ReportAtScreen }) {
  const { start } = useTexts();
  const words = start.report;
  const { reading, open, sure, take, leaveOut } = report;
  const { data } = reading;
  return (
    <Card
      title={data ? words.of(data.number ?? data.name, dateText(data.date)) : words.title}
      actions={
        sure.length > 0 && (
          <Button size="compact-sm" onClick={() => take(sure)}>
            {words.takeSure(numberText(sure.length))}
          </Button>
        )
      }
    >
      <FileDrop
        busy={reading.isPending}
        again={data !== undefined}
        onFiles={(files) => reading.mutate(files)}
      />
      <Problem error={reading.error} />
      {reading.isPending && <Waiting />}
      {data && (
        <>
          <p role="status">{words.found(numberText(open.length))}</p>
          {open.length > 0 && (
            <ul className={css.proposals} aria-label={words.proposals}>
              {open.map(({ proposal, row }) => (
                <Proposed
                  key={proposal.thingId}
                  proposal={proposal}
                  row={row}
                  onTake={() => take([proposal])}
                  onLeaveOut={() => leaveOut(proposal)}
                />
              ))}
            </ul>
          )}
          <Unmatched report={data} />
        </>
      )}
    </Card>
  );
}

interface FileDropProps {
  busy: boolean;
  /** Whether a report was read already. */
  again: boolean;
  onFiles: (files: File[]) => void;
}

function FileDrop({ busy, again, onFiles }: FileDropProps) {
  const { start, imports } = useTexts();
  const words = start.report;
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!busy && event.dataTransfer.files.length > 0) onFiles([...event.dataTransfer.files]);
  };
  return (
    <div
      role="presentation"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <label className={`${css.file} ${over ? css.over : ''}`}>
        <input
          type="file"
          accept=".docx,.pdf,.xlsx,.doc,.xls,.odt,.ods"
          className="visually-hidden"
          disabled={busy}
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])];
            event.currentTarget.value = '';
            if (files.length > 0) onFiles(files);
          }}
        />
        <strong>{again ? words.another : words.choose}</strong>
        <span className="soft">{words.hint}</span>
        <Mark shape="triangle" tone="bad">
          {imports.secret}
        </Mark>
      </label>
    </div>
  );
}

interface ProposedProps {
  proposal: StartProposal;
  row: StartRow;
  onTake: () => void;
  onLeaveOut: () => void;
}

function Proposed({ proposal, row, onTake, onLeaveOut }: ProposedProps) {
  const { start } = useTexts();
  const words = start.report;
  const cells = cellsOf(proposal.entry, start.cells);
  const fields = row.kind === 'task' ? TASK_FIELDS : FIGURE_FIELDS;
  const told = fields.flatMap((field) => (cells[field] ? [`${start.fields[field]}: ${cells[field]}`] : []));
  return (
    <li className={css.proposal}>
      <div>
        <p className={css.name}>{row.name}</p>
        <p>{told.join(' · ')}</p>
        {!proposal.sure && (
          <Mark shape="triangle" tone="warn">
            {words.unsure}
          </Mark>
        )}
        {row.reviewed && (
          <Mark shape="diamond" tone="accent">
            {words.entered}
          </Mark>
        )}
      </div>
      <span className="row">
        <Button size="compact-sm" variant="default" aria-label={words.takeOf(row.name)} onClick={onTake}>
          {words.take}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={words.leaveOutOf(row.name)}
          onClick={onLeaveOut}
        >
          {words.leaveOut}
        </Button>
      </span>
      <blockquote className={css.passage}>{proposal.passage}</blockquote>
    </li>
  );
}

/** What stands in the report and was found in no row. */
function Unmatched({ report: { unmatched } }: { report: StartReport }) {
  const { start } = useTexts();
  if (unmatched.length === 0) return null;
  return (
    <details>
      <summary>{start.report.unmatched(numberText(unmatched.length))}</summary>
      <ul>
        {unmatched.map(({ passage, location }) => (
          <li key={`${location.table} ${location.row} ${passage}`}>{passage}</li>
        ))}
      </ul>
    </details>
  );
}
