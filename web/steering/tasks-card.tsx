import { Link } from '@tanstack/react-router';
import { type CSSProperties, useState } from 'react';
import type { TaskCell } from '../../src/register/contract.ts';
import { CELL_LABELS } from '../../src/register/labels.ts';
import type { GlanceQuery, RegisterOverview } from '../../src/register/list/contract.ts';
import { Card } from '../design/card.tsx';
import { Mark } from '../design/marks.tsx';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import {
  AT_FIRST,
  barPieces,
  type CellRow,
  cellRows,
  shownCells,
  type TasksBy,
  tasksOf,
} from './cell-rows.ts';
import { CELL_MARKS } from './cells.ts';
import { ShowMore } from './show-more.tsx';
import css from './steering.module.css';

interface TasksCardProps {
  overview: RegisterOverview;
  glance: GlanceQuery;
}

/** Tasks in the form of official reports, by unit or by section, whoever is late first; every number opens its tasks. */
export function TasksCard({ overview, glance }: TasksCardProps) {
  const { steering: words } = useTexts();
  const [by, setBy] = useState<TasksBy>(glance.unit === undefined ? 'unit' : 'section');
  const [all, setAll] = useState(false);
  const rows = cellRows(overview, by);
  if (overview.tasks === 0) return null;
  const cells = shownCells(rows);
  const longest = Math.max(1, ...rows.map(tasksOf));
  const of = (row: CellRow): GlanceQuery => ({ ...glance, [by]: by === 'unit' ? row.key : row.name });
  return (
    <Card title={words.tasks} actions={<TaskLinks overview={overview} glance={glance} />}>
      <div className="no-print" role="group" aria-label={words.tasks}>
        {(['unit', 'section'] as const).map((each) => (
          <button
            key={each}
            type="button"
            className="filter-chip"
            aria-pressed={by === each}
            onClick={() => setBy(each)}
          >
            {words.tasksBy[each]}
          </button>
        ))}
      </div>
      <table className={`dense ${css.picture} ${css.cells}`} style={numberOf(cells)}>
        <thead>
          <tr>
            <th scope="col">{words.heads[by]}</th>
            <th scope="col" className={css.bar}>
              <span className="visually-hidden">{words.bar}</span>
            </th>
            {cells.map((cell) => (
              <th key={cell} scope="col" className="number">
                <Mark {...CELL_MARKS[cell]}>{CELL_LABELS[cell]}</Mark>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, all ? undefined : AT_FIRST).map((row) => (
            <TaskRow key={row.key} row={row} cells={cells} longest={longest} glance={of(row)} />
          ))}
        </tbody>
      </table>
      {!all && <ShowMore left={rows.length - AT_FIRST} words={words.more[by]} onMore={() => setAll(true)} />}
      <p className="soft small">
        {words.rule} {by === 'unit' && words.unitHint}
      </p>
    </Card>
  );
}

/** For the style sheet, which puts them side by side on a phone. */
const numberOf = (cells: readonly unknown[]) => ({ '--cells': cells.length }) as CSSProperties;

function TaskLinks({ overview, glance }: TasksCardProps) {
  const { steering: words } = useTexts();
  const { tasks, outside, coordinated } = overview;
  return (
    <>
      <Link className="onward" to="/register" search={{ ...glance, kind: 'task' }}>
        {words.allTasks(numberText(tasks))}
      </Link>
      {outside > 0 && (
        <Link className="onward" to="/register" search={{ ...glance, kind: 'task', documentKind: 'outside' }}>
          {words.outsideTasks(numberText(outside))}
        </Link>
      )}
      {coordinated > 0 && (
        <Link className="onward" to="/register" search={{ ...glance, kind: 'coordinated' }}>
          {words.coordinatedTasks(numberText(coordinated))}
        </Link>
      )}
    </>
  );
}

interface TaskRowProps {
  row: CellRow;
  cells: readonly TaskCell[];
  longest: number;
  /** What narrows a list to this row. */
  glance: GlanceQuery;
}

function TaskRow({ row, cells, longest, glance }: TaskRowProps) {
  const { steering: words } = useTexts();
  return (
    <tr>
      <th scope="row">
        {row.name === undefined ? (
          words.noSection
        ) : (
          <Link to="/register" search={{ ...glance, kind: 'task' }} title={row.name}>
            {row.name}
          </Link>
        )}
      </th>
      <td className={css.bar} aria-label={words.bar}>
        <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
          {barPieces(row.cells, longest).map(({ cell, from, width }) => (
            <rect key={cell} className={css[cell]} x={from} width={width} height="10" />
          ))}
        </svg>
      </td>
      {cells.map((cell) => (
        <td key={cell} className="number">
          <CellCount
            count={row.cells[cell]}
            search={row.name === undefined ? undefined : { ...glance, cell }}
          />
        </td>
      ))}
    </tr>
  );
}

interface CellCountProps {
  count: number | undefined;
  /** Undefined where no list can be asked for it. */
  search: (GlanceQuery & { cell: TaskCell }) | undefined;
}

function CellCount({ count, search }: CellCountProps) {
  if (!count) return <span className={css.none}>0</span>;
  if (!search) return numberText(count);
  return (
    <Link to="/register" search={{ ...search, kind: 'task' }} data-cell={search.cell}>
      {numberText(count)}
    </Link>
  );
}
