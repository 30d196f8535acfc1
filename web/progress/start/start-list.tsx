/** The same rows as a list, for a phone: one thumb says how each stands. */
import { SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { StartRow } from '../../../src/progress/start/contract.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { isHeld, reportedCells } from './reported-cells.ts';
import { refusalOf, type StartField } from './start-cells.ts';
import { RowStanding } from './start-columns.tsx';
import css from './start.module.css';
import type { StartAtScreen } from './use-start.ts';

/** The last figure before the base year: it is what one knows by heart. */
const FIGURES_FIRST = ['value', 'asOf', 'baseYear', 'baseValue', 'source'] as const;

interface StartListProps {
  rows: readonly StartRow[];
  atScreen: StartAtScreen;
  readOnly: boolean;
}

export function StartList({ rows, atScreen, readOnly }: StartListProps) {
  const texts = useTexts();
  return (
    <ul className={css.list}>
      {rows.map((row) => (
        <li key={row.id} className={css.item}>
          <p className={css.name}>{row.name}</p>
          <RowStanding row={row} edit={atScreen.state.edits.get(row.id)} texts={texts} />
          <fieldset className={css.fields} disabled={readOnly}>
            <ReportedLine row={row} />
            {row.kind === 'task' ? (
              !row.reported && <TaskFields row={row} atScreen={atScreen} />
            ) : (
              <FigureFields row={row} atScreen={atScreen} />
            )}
          </fieldset>
        </li>
      ))}
    </ul>
  );
}

interface RowFieldsProps {
  row: StartRow;
  atScreen: StartAtScreen;
}

/** What reports have told of the row, which is not asked again. */
function ReportedLine({ row }: Pick<RowFieldsProps, 'row'>) {
  const texts = useTexts();
  const told = Object.entries(reportedCells(row, texts) ?? {});
  if (told.length === 0) return null;
  const { fields } = texts.start;
  return (
    <p className="soft small">
      {told.map(([field, text]) => `${fields[field as StartField]}: ${text}`).join(' · ')}
    </p>
  );
}

function FigureFields({ row, atScreen }: RowFieldsProps) {
  const fields = FIGURES_FIRST.filter((field) => !isHeld(row, field, atScreen.cells(row)));
  return (
    <div className={css.pair}>
      {fields.map((field) => (
        <TypedField key={field} row={row} field={field} atScreen={atScreen} />
      ))}
    </div>
  );
}

function TaskFields({ row, atScreen }: RowFieldsProps) {
  const { start: words } = useTexts();
  const { states } = words.cells;
  const cells = atScreen.cells(row);
  const fields: StartField[] =
    cells.state === states.done ? ['completedOn', 'documentNumber', 'documentDate', 'note'] : ['note'];
  return (
    <>
      <SegmentedControl
        fullWidth
        aria-label={`${words.fields.state}: ${row.name}`}
        value={cells.state ?? ''}
        data={Object.values(states).map((state) => ({ value: state, label: state }))}
        onChange={(state) => atScreen.type(new Map([[row.id, { state }]]))}
      />
      {cells.state !== undefined && (
        <div className={css.pair}>
          {fields.map((field) => (
            <TypedField key={field} row={row} field={field} atScreen={atScreen} />
          ))}
        </div>
      )}
    </>
  );
}

/** Handed on when it is left; what it cannot hold is said at once and not handed on. */
function TypedField({ row, field, atScreen }: RowFieldsProps & { field: StartField }) {
  const { start: words } = useTexts();
  const held = atScreen.cells(row)[field] ?? '';
  const [typed, setTyped] = useState({ text: held, held });
  if (typed.held !== held) setTyped({ text: held, held });
  const why = refusalOf(row, field, typed.text, words.cells);
  return (
    <TextInput
      label={words.fields[field]}
      value={typed.text}
      error={why && words.refusals[why]}
      onChange={(event) => setTyped({ text: event.currentTarget.value, held })}
      onBlur={() => {
        if (!why && typed.text !== held) atScreen.type(new Map([[row.id, { [field]: typed.text }]]));
      }}
    />
  );
}
