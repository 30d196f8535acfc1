import { Button, Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { SuccessionRow } from '../../../src/approval/succession/contract.ts';
import { Chip, StatusChip } from '../../design/marks.tsx';
import { dateText } from '../../format/dates.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { cellText } from '../../register/list/columns.ts';

const MARKS = {
  open: { shape: 'ring', tone: 'warn' },
  done: { shape: 'check', tone: 'good' },
  ended: { shape: 'cross', tone: 'soft' },
  carried: { shape: 'dot', tone: 'accent' },
  'goes-on': { shape: 'half', tone: 'accent' },
} as const;

/** Ids of rows. */
export interface Marked {
  ids: ReadonlySet<string>;
  toggle: (id: string) => void;
}

interface SuccessionTableProps {
  rows: readonly SuccessionRow[];
  /** Absent for whoever only looks, and when the former plan is over. */
  chosen: Marked | undefined;
  joining: Marked;
  busy: boolean;
  onUndo: (row: SuccessionRow) => void;
}

/** Every row of the former plan, what the new plan says of it, and what was decided. */
export function SuccessionTable(props: SuccessionTableProps) {
  const { succession: words } = useTexts();
  return (
    <table className="dense cards">
      <thead>
        <tr>
          {props.chosen && <th scope="col" aria-label={words.chooseRow('')} />}
          <th scope="col">{words.row}</th>
          <th scope="col">{words.next}</th>
          <th scope="col">{words.outcome}</th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map((each) => (
          <Line key={each.row.id} each={each} {...props} />
        ))}
      </tbody>
    </table>
  );
}

type LineProps = Omit<SuccessionTableProps, 'rows'> & { each: SuccessionRow };

function Line({ each, chosen, joining, busy, onUndo }: LineProps) {
  const texts = useTexts();
  const { succession: words } = texts;
  const { row, outcome, document } = each;
  const deadline = cellText(row, 'deadline', texts) || cellText(row, 'targets', texts);
  return (
    <tr>
      {chosen && (
        <td>
          {outcome === 'open' && (
            <Checkbox
              aria-label={words.chooseRow(row.name)}
              checked={chosen.ids.has(row.id)}
              onChange={() => chosen.toggle(row.id)}
            />
          )}
        </td>
      )}
      <th scope="row">
        <Link to="/register/$kind/$id" params={{ kind: row.kind, id: row.id }}>
          {row.name}
        </Link>
        <div className="soft small">
          {texts.register.kinds[row.kind]}
          {deadline && ` · ${deadline}`}
        </div>
        {row.status && <StatusChip status={row.status} />}
      </th>
      <td data-label={words.next}>
        <Next each={each} joining={chosen ? joining : undefined} />
      </td>
      <td data-label={words.outcome}>
        <Chip {...MARKS[outcome]}>{words.outcomes[outcome]}</Chip>
        {document && <div className="soft small">{document}</div>}
        {outcome === 'carried' && chosen && (
          <Button size="compact-sm" variant="default" disabled={busy} onClick={() => onUndo(each)}>
            {words.undoCarry}
          </Button>
        )}
      </td>
    </tr>
  );
}

function Next({ each, joining }: { each: SuccessionRow; joining: Marked | undefined }) {
  const { succession: words } = useTexts();
  const { row, outcome, next } = each;
  if (!next) return <span className="soft">{words.notStated}</span>;
  return (
    <>
      {next.name}
      <div className="soft small">
        {[next.due && words.nextDue(dateText(next.due)), !next.joined && words.seems]
          .filter(Boolean)
          .join(' · ')}
      </div>
      {joining && outcome === 'open' && !next.joined && (
        <Checkbox
          size="xs"
          label={words.takeSame}
          checked={joining.ids.has(row.id)}
          onChange={() => joining.toggle(row.id)}
        />
      )}
    </>
  );
}
