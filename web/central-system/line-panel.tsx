import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { CentralLine } from '../../src/central-system/contract.ts';
import { FIELDS } from '../../src/central-system/fields.ts';
import { Problem } from '../design/notices.tsx';
import { dateText, momentText } from '../format/dates.ts';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import css from './central.module.css';
import type { CentralSearch } from './central-search.ts';
import { FieldRow } from './field-row.tsx';
import { StateChip } from './state-chip.tsx';
import { useEntering } from './use-entering.ts';
import { useLineKeys } from './use-line-keys.ts';

interface LinePanelProps {
  line: CentralLine;
  /** From 0, and out of how many. */
  at: number;
  total: number;
  search: CentralSearch;
  mayEnter: boolean;
  onGo: (by: -1 | 1) => void;
  /** It was ticked: the list goes on. */
  onEntered: () => void;
}

/** One row as it is typed there: field by field, what changed, the copy buttons, the tick. */
export function LinePanel(props: LinePanelProps) {
  const { line, at, total, search, mayEnter, onGo, onEntered } = props;
  const { centralSystem: words } = useTexts();
  const { enter, undo } = useEntering(onEntered);
  const waits = line.state !== 'entered';
  const mayTick = mayEnter && waits && !enter.isPending;
  useLineKeys({
    previous: at > 0 ? () => onGo(-1) : undefined,
    next: at + 1 < total ? () => onGo(1) : undefined,
    enter: mayTick ? () => enter.mutate([line]) : undefined,
  });
  const { row: _, ...list } = search;
  return (
    <section className={css.panel} aria-label={line.values.name}>
      <div className={`${css.bar} no-print`}>
        <Link className={`onward ${css.toList}`} to="/central-system" search={list}>
          {words.back}
        </Link>
        <Button variant="default" size="compact-sm" disabled={at === 0} onClick={() => onGo(-1)}>
          {words.previous}
        </Button>
        <span className="soft number">{words.place(numberText(at + 1), numberText(total))}</span>
        <Button variant="default" size="compact-sm" disabled={at + 1 >= total} onClick={() => onGo(1)}>
          {words.next}
        </Button>
        {mayEnter && (
          <div className={css.tick}>
            {waits ? (
              <Button loading={enter.isPending} onClick={() => enter.mutate([line])}>
                {line.state === 'gone' ? words.takeOff : words.enter}
              </Button>
            ) : (
              line.entry && (
                <Button
                  variant="default"
                  loading={undo.isPending}
                  onClick={() => line.entry && undo.mutate(line.entry.id)}
                >
                  {words.undo}
                </Button>
              )
            )}
          </div>
        )}
      </div>
      <Problem error={enter.error ?? undo.error} />
      <PanelHead line={line} />
      {line.state === 'gone' && <p className="notice">{words.gone}</p>}
      <dl className={css.fields}>
        {FIELDS.map((field) => (
          <FieldRow key={field} line={line} field={field} />
        ))}
      </dl>
      <p className={`${css.foot} soft small no-print`}>
        <Link to="/register/$kind/$id" params={{ kind: line.kind, id: line.thingId }}>
          {words.toRegister}
        </Link>
        {mayEnter && <span className={css.keys}>{words.keys}</span>}
      </p>
    </section>
  );
}

function PanelHead({ line }: { line: CentralLine }) {
  const { centralSystem: words } = useTexts();
  const { kind, state, changes, since, entry, section } = line;
  const said = [
    section,
    since !== undefined && words.since(dateText(since)),
    changes.length > 0 && words.changedFields(numberText(changes.length)),
    entry ? words.lastEntry(momentText(entry.at), entry.by) : words.neverEntered,
  ];
  return (
    <div className={css.panelHead}>
      <h2>{line.values.name}</h2>
      <p>
        <StateChip state={state} />{' '}
        <span className="soft small">{[words.kinds[kind], ...said].filter(Boolean).join(' · ')}</span>
      </p>
    </div>
  );
}
