import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { DecidedPair } from '../../../src/register/same/contract.ts';
import { Card } from '../../design/card.tsx';
import { Problem } from '../../design/notices.tsx';
import { momentText } from '../../format/dates.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { useReopenSame } from './use-same.ts';

interface DecidedTableProps {
  decided: readonly DecidedPair[];
  decides: boolean;
}

/** What people decided, the newest first; each can be taken back, also much later. */
export function DecidedTable({ decided, decides }: DecidedTableProps) {
  const { several: words } = useTexts();
  const reopen = useReopenSame();
  if (decided.length === 0) return null;
  return (
    <Card title={words.decided}>
      <Problem error={reopen.error} />
      <table className="dense cards">
        <thead>
          <tr>
            <th scope="col">{words.pair}</th>
            <th scope="col">{words.decision}</th>
            <th scope="col">{words.by}</th>
            {decides && <th scope="col" aria-label={words.undo} />}
          </tr>
        </thead>
        <tbody>
          {decided.map((pair) => (
            <DecidedLine
              key={`${pair.one.id} ${pair.other.id}`}
              pair={pair}
              busy={reopen.isPending}
              onUndo={decides ? () => reopen.mutate(pair) : undefined}
            />
          ))}
        </tbody>
      </table>
    </Card>
  );
}

interface DecidedLineProps {
  pair: DecidedPair;
  busy: boolean;
  onUndo: (() => void) | undefined;
}

function DecidedLine({ pair, busy, onUndo }: DecidedLineProps) {
  const { several: words } = useTexts();
  const { kind, one, other, decision, joined, by, at } = pair;
  const parted = decision === 'same' && !joined;
  return (
    <tr>
      <th scope="row">
        {[one, other].map(({ id, name }) => (
          <div key={id}>
            <Link to="/register/$kind/$id" params={{ kind, id }}>
              {name}
            </Link>
          </div>
        ))}
      </th>
      <td data-label={words.decision}>
        {words.decisions[decision]}
        {parted && <span className="soft"> ({words.parted})</span>}
      </td>
      <td data-label={words.by}>
        {by}, {momentText(at)}
      </td>
      {onUndo && (
        <td>
          <Button size="compact-sm" variant="default" disabled={busy} onClick={onUndo}>
            {words.undo}
          </Button>
        </td>
      )}
    </tr>
  );
}
