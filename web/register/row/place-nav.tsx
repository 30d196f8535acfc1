import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useEffectEvent } from 'react';
import type { RowKind } from '../../../src/register/contract.ts';
import type { RowPlace } from '../../../src/register/list/contract.ts';
import { rowPlaceQuery } from '../../api/register.ts';
import { numberText } from '../../format/numbers.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { filtersOf } from '../list/filters.ts';
import css from './row.module.css';

interface PlaceNavProps {
  kind: RowKind;
  id: string;
}

/** Where these keys belong to what is typed or chosen. */
const TAKEN = 'input, textarea, select, [contenteditable], [role=dialog], [role=menu], [role=listbox]';

type Neighbour = RowPlace['next'];

/** Alt with the arrows: up and down the list, as the list itself goes. */
function usePlaceKeys(previous: Neighbour, next: Neighbour): void {
  const navigate = useNavigate();
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { key, altKey, ctrlKey, metaKey, shiftKey, target } = event;
    if (!altKey || ctrlKey || metaKey || shiftKey || (key !== 'ArrowUp' && key !== 'ArrowDown')) return;
    if (target instanceof Element && target.closest(TAKEN)) return;
    const to = key === 'ArrowUp' ? previous : next;
    event.preventDefault();
    if (to) void navigate({ to: '/register/$kind/$id', params: to, search: true, replace: true });
  });
  useEffect(() => {
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

/** Back to the list that somebody came from, and on from row to row in it. */
export function PlaceNav({ kind, id }: PlaceNavProps) {
  const { register, many } = useTexts();
  const search = useSearch({ from: '/signed-in/register/$kind/$id' });
  // While the next place is asked for, the last one keeps the links, and the hand on them, where they are.
  const place = useQuery({
    ...rowPlaceQuery(kind, id, filtersOf(search)),
    placeholderData: (before) => before,
  });
  const { at, total = 0, previous, next } = place.data ?? {};
  usePlaceKeys(previous, next);
  return (
    <nav className={`${css.place} no-print`} aria-label={many.places}>
      <Link className="onward" to="/register" search={search}>
        {register.title}
      </Link>
      {at !== undefined && (
        <span className={css.steps}>
          <Step to={previous} keys={many.previousKey} shortcut="Alt+ArrowUp">
            {`‹ ${many.previous}`}
          </Step>
          <span className="soft" role="status">
            {many.place(numberText(at), numberText(total))}
          </span>
          <Step to={next} keys={many.nextKey} shortcut="Alt+ArrowDown">
            {`${many.next} ›`}
          </Step>
        </span>
      )}
    </nav>
  );
}

interface StepProps {
  /** Absent at the end of the list. */
  to: Neighbour;
  keys: string;
  shortcut: string;
  children: string;
}

/** Going back in the browser leads to the list, not through all the rows again. */
function Step({ to, keys, shortcut, children }: StepProps) {
  if (!to) {
    return (
      <span className={`${css.step} soft`} aria-hidden="true">
        {children}
      </span>
    );
  }
  return (
    <Link
      className={`onward ${css.step}`}
      to="/register/$kind/$id"
      params={to}
      search
      replace
      title={keys}
      aria-keyshortcuts={shortcut}
    >
      {children}
    </Link>
  );
}
