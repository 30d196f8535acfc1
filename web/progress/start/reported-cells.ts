/** What reports of a period have told of a row: it stands in its cells and is put right where it was told. Pure. */
import type { StartRow } from '../../../src/progress/start/contract.ts';
import { stated } from '../../../src/shared/stated.ts';
import { dateText } from '../../format/dates.ts';
import type { Texts } from '../../i18n/vi.ts';
import { figureText } from '../../register/figure-text.ts';
import type { Cells, StartField } from './start-cells.ts';

/** The cells that reports have filled; undefined where none has told anything yet. */
export function reportedCells(row: StartRow, texts: Pick<Texts, 'duties'>): Cells | undefined {
  const { kind, reported, latest, state, completedOn } = row;
  if (!reported || !latest) return undefined;
  const asOf = dateText(latest.asOf);
  if (kind === 'indicator') return { value: figureText(latest, texts), asOf };
  return stated({
    state: state && texts.duties.taskStates[state],
    completedOn: completedOn && dateText(completedOn),
    asOf,
    note: latest.done,
  });
}

/**
 * Whether the cell is not asked, since a report has told it. Of an indicator the base year is asked all the same, and
 * the source of that.
 */
export function isHeld(
  { kind, reported }: Pick<StartRow, 'kind' | 'reported'>,
  field: StartField,
  cells: Cells,
): boolean {
  if (!reported || field === 'baseYear' || field === 'baseValue') return false;
  return kind === 'task' || field !== 'source' || !cells.baseYear?.trim();
}

/** Without what was typed into cells that are not asked. */
export function withoutHeld(row: Pick<StartRow, 'kind' | 'reported'>, typed: Cells, cells: Cells): Cells {
  const all = { ...cells, ...typed };
  return Object.fromEntries(
    Object.entries(typed).filter(([field]) => !isHeld(row, field as StartField, all)),
  );
}
