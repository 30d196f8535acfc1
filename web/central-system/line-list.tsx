import { Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { CentralLine } from '../../src/central-system/contract.ts';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import css from './central.module.css';
import type { CentralSearch } from './central-search.ts';
import { StateChip } from './state-chip.tsx';

interface LineListProps {
  lines: readonly CentralLine[];
  search: CentralSearch;
  open: string | undefined;
  /** Ids of those that are chosen; absent for whoever may not tick. */
  chosen: ReadonlySet<string> | undefined;
  onChoose: (ids: ReadonlySet<string>) => void;
}

/** The rows that are shown, the open one marked; those that wait can be chosen. */
export function LineList({ lines, search, open, chosen, onChoose }: LineListProps) {
  const { centralSystem: words } = useTexts();
  const box = useOpenInSight(open);
  const waiting = lines.filter(({ state }) => state !== 'entered');
  const all = waiting.length > 0 && waiting.every(({ thingId }) => chosen?.has(thingId));
  const toggle = (id: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    onChoose(next);
  };
  return (
    <nav className={css.list} aria-label={words.list}>
      {chosen && waiting.length > 0 && (
        <Checkbox
          className={css.all ?? ''}
          size="xs"
          label={words.chooseShown(numberText(waiting.length))}
          checked={all}
          indeterminate={!all && chosen.size > 0}
          onChange={() => onChoose(new Set(all ? [] : waiting.map(({ thingId }) => thingId)))}
        />
      )}
      <ul ref={box}>
        {lines.map((line) => (
          <li key={line.thingId} className={css.line} data-open={line.thingId === open || undefined}>
            {chosen && (
              <Checkbox
                size="xs"
                aria-label={words.choose(line.values.name ?? '')}
                disabled={line.state === 'entered'}
                checked={chosen.has(line.thingId)}
                onChange={(event) => toggle(line.thingId, event.currentTarget.checked)}
              />
            )}
            <LineLink line={line} search={search} open={line.thingId === open} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

function LineLink({ line, search, open }: { line: CentralLine; search: CentralSearch; open: boolean }) {
  const { values, ordinal, state, thingId } = line;
  return (
    <Link
      className={css.link}
      to="/central-system"
      search={{ ...search, row: thingId }}
      aria-current={open ? 'true' : undefined}
    >
      <b>
        {ordinal !== undefined && <span className="soft">{ordinal} </span>}
        {values.name}
      </b>
      <span className={css.under}>
        <span className="soft small">{values.body}</span>
        <StateChip state={state} />
      </span>
    </Link>
  );
}

/** Going on by keys never leaves the open row out of sight. */
function useOpenInSight(open: string | undefined) {
  const box = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (open !== undefined) box.current?.querySelector('[data-open]')?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  return box;
}
