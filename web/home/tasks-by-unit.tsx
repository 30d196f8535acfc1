import { Link } from '@tanstack/react-router';
import { type CSSProperties, useState } from 'react';
import type { RegisterOverview, UnitStanding } from '../../src/register/list/contract.ts';
import { Card } from '../design/card.tsx';
import { StatusMark } from '../design/marks.tsx';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import css from './home.module.css';
import { ShowMore } from './show-more.tsx';
import { AT_FIRST, barPieces, type ShownColumn, shownColumns, shownTasks, unitRows } from './unit-rows.ts';

/** How the units stand, whoever is late first; every number opens its tasks. */
export function TasksByUnit({ overview }: { overview: RegisterOverview }) {
  const { overview: words } = useTexts();
  const [all, setAll] = useState(false);
  const rows = unitRows(overview.units);
  const columns = shownColumns(rows);
  const longest = Math.max(1, ...rows.map(shownTasks));
  if (rows.length === 0) return null;
  return (
    <Card
      title={words.byUnit}
      actions={
        <>
          <Link className="onward" to="/register" search={{ kind: 'task' }}>
            {words.allTasks(numberText(overview.tasks))}
          </Link>
          {overview.outside > 0 && (
            <Link className="onward" to="/register" search={{ kind: 'task', documentKind: 'outside' }}>
              {words.outsideTasks(numberText(overview.outside))}
            </Link>
          )}
          {overview.coordinated > 0 && (
            <Link className="onward" to="/register" search={{ kind: 'coordinated' }}>
              {words.coordinatedTasks(numberText(overview.coordinated))}
            </Link>
          )}
        </>
      }
    >
      <table className={`dense ${css.picture} ${css.units}`} style={numberOf(columns)}>
        <thead>
          <tr>
            <th scope="col">{words.unit}</th>
            <th scope="col" className={css.bar}>
              <span className="visually-hidden">{words.bar}</span>
            </th>
            {columns.map((status) => (
              <th key={status} scope="col" className="number">
                <StatusMark status={status} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, all ? undefined : AT_FIRST).map((unit) => (
            <UnitRow key={unit.id} unit={unit} columns={columns} longest={longest} />
          ))}
        </tbody>
      </table>
      {!all && <ShowMore left={rows.length - AT_FIRST} words={words.moreUnits} onMore={() => setAll(true)} />}
      <p className="soft small">{words.byUnitHint}</p>
    </Card>
  );
}

/** For the style sheet, which puts them side by side on a phone. */
const numberOf = (columns: readonly unknown[]) => ({ '--statuses': columns.length }) as CSSProperties;

interface UnitRowProps {
  unit: UnitStanding;
  columns: readonly ShownColumn[];
  longest: number;
}

function UnitRow({ unit, columns, longest }: UnitRowProps) {
  const { id, name, statuses } = unit;
  return (
    <tr>
      <th scope="row">
        <Link to="/register" search={{ kind: 'task', unit: id }}>
          {name}
        </Link>
      </th>
      <td className={css.bar}>
        <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
          {barPieces(statuses, longest).map(({ status, from, width }) => (
            <rect key={status} className={css[status]} x={from} width={width} height="10" />
          ))}
        </svg>
      </td>
      {columns.map((status) => (
        <td key={status} className="number">
          {statuses[status] ? (
            <Link to="/register" search={{ kind: 'task', unit: id, status }}>
              {numberText(statuses[status])}
            </Link>
          ) : (
            <span className={css.none}>0</span>
          )}
        </td>
      ))}
    </tr>
  );
}
