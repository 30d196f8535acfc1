import { Button, Radio, TextInput } from '@mantine/core';
import { keepPreviousData, useMutation, useQueries, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RegisterDetail, RegisterRow, RowKind } from '../../../src/register/contract.ts';
import { joinThings, registerPageQuery, rowQuery, splitThing } from '../../api/register.ts';
import { AskReason } from '../../design/ask-reason.tsx';
import { Problem, Waiting } from '../../design/notices.tsx';
import { useTold } from '../../design/toast.tsx';
import { numberText } from '../../format/numbers.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { cellText } from '../list/columns.ts';
import { useRefresh } from '../use-refresh.ts';
import css from './row.module.css';

/** Letters before it is searched at all. */
const SHORTEST = 2;

interface PickProps {
  kind: RowKind;
  /** Those that are being joined already. */
  without: readonly string[];
  onPick: (row: RegisterRow) => void;
}

/** Finds the other thing: of the same kind, whether it counts or not. */
function PickThing({ kind, without, onPick }: PickProps) {
  const { things } = useTexts();
  const [q, setQ] = useState('');
  const asked = q.trim().length >= SHORTEST;
  const found = useQuery({
    ...registerPageQuery({ q: q.trim() }, 0),
    enabled: asked,
    placeholderData: keepPreviousData,
  });
  const rows = (found.data?.rows ?? []).filter((row) => row.kind === kind && !without.includes(row.id));
  return (
    <>
      <TextInput
        data-autofocus
        type="search"
        label={things.joinSearch}
        description={things.joinSearchHint}
        value={q}
        onChange={(event) => setQ(event.currentTarget.value)}
      />
      <Problem error={found.error} />
      {asked && found.data && rows.length === 0 && <p role="status">{things.joinNone}</p>}
      {asked && rows.length > 0 && (
        <ul className={css.picks} aria-label={things.joinFound}>
          {rows.map((row) => (
            <li key={row.id}>
              <button type="button" className={css.pick} onClick={() => onPick(row)}>
                {row.name}
                <Where row={row} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** @param plan whether the plan says something: not where all are of the same */
function Where({ row, plan = true }: { row: RegisterRow; plan?: boolean }) {
  const texts = useTexts();
  const parts = [cellText(row, 'kind', texts), row.section, plan && row.planTitle];
  return <span className="soft"> {parts.filter(Boolean).join(' · ')}</span>;
}

interface CompareProps {
  details: readonly RegisterDetail[];
  keep: string;
  onKeep: (id: string) => void;
}

/** The things side by side, before they become one: which of them goes on under its name. */
function Compare({ details, keep, onKeep }: CompareProps) {
  const texts = useTexts();
  const { things, reading } = texts;
  const plans = new Set(details.map(({ row }) => row.planId));
  return (
    <Radio.Group label={things.joinKeep} value={keep} onChange={onKeep}>
      <div className={css.compare}>
        {details.map(({ row, mentions }) => (
          <div key={row.id} className={css.side} data-chosen={row.id === keep || undefined}>
            <Radio value={row.id} label={row.name} />
            <Where row={row} plan={plans.size > 1} />
            {(['targets', 'leads', 'deadline'] as const).map((column) => {
              const text = cellText(row, column, texts);
              return (
                text !== '' && (
                  <div key={column}>
                    <span className="soft">{reading.fields[column]}:</span> {text}
                  </div>
                )
              );
            })}
            <div className="soft">{things.mentionsIn(numberText(mentions.length))}</div>
          </div>
        ))}
      </div>
    </Radio.Group>
  );
}

/** Joins the others into the one that is kept, one after the other. @returns the version that it has then */
async function joinAll(kept: RegisterDetail, others: readonly RegisterDetail[], reason: string) {
  let { version } = kept.row;
  for (const { row } of others) {
    const order = { version, other: row.id, otherVersion: row.version, reason };
    version = (await joinThings(row.kind, kept.row.id, order)).row.version;
  }
  return version;
}

/** Takes apart again what `joinAll` has joined, the last first. */
async function partAll(
  kept: RegisterRow,
  others: readonly RegisterDetail[],
  version: number,
  reason: string,
) {
  let current = version;
  for (const { mentions } of others.toReversed()) {
    const order = { version: current, mentions: mentions.map(({ id }) => id), reason };
    current = (await splitThing(kept.kind, kept.id, order)).row.version;
  }
}

interface JoinDialogProps {
  kind: RowKind;
  /** Those that are joined: with one of them, the other is looked for first. */
  ids: readonly string[];
  onClose: () => void;
}

/** Two or more turn out to be one and the same: what they say is seen side by side before it happens. */
export function JoinDialog({ kind, ids, onClose }: JoinDialogProps) {
  const { things } = useTexts();
  const told = useTold();
  const refresh = useRefresh();
  const [picked, setPicked] = useState<string>();
  const all = picked === undefined ? ids : [...ids, picked];
  const [keep, setKeep] = useState(ids[0] ?? '');
  const answers = useQueries({ queries: all.map((id) => rowQuery(kind, id)) });
  const details = answers.flatMap(({ data }) => data ?? []);
  const whole = all.length > 1;
  const join = useMutation({
    mutationFn: async (reason: string) => {
      const kept = details.find(({ row }) => row.id === keep);
      if (!kept) return;
      const others = details.filter((detail) => detail !== kept);
      const version = await joinAll(kept, others, reason);
      told(things.joinDone(kept.row.name), async () => {
        await partAll(kept.row, others, version, things.undoReason(reason));
        await refresh();
      });
    },
    // Not waited for: what is compared here leads to one and the same thing from now on.
    onSettled: () => void refresh(),
  });
  return (
    <AskReason
      place={{ form: 'join', record: ids[0] }}
      title={things.joinTitle}
      text={things.joinText}
      size="lg"
      action={things.joinAction}
      ready={whole && details.length === all.length}
      busy={join.isPending}
      error={join.error ?? answers.find(({ error }) => error)?.error}
      onDone={join.mutateAsync}
      onClose={onClose}
    >
      {!whole && <PickThing kind={kind} without={ids} onPick={(row) => setPicked(row.id)} />}
      {whole && details.length < all.length && <Waiting />}
      {whole && details.length === all.length && <Compare details={details} keep={keep} onKeep={setKeep} />}
      {picked !== undefined && (
        <Button
          size="compact-sm"
          variant="default"
          style={{ alignSelf: 'start' }}
          onClick={() => {
            setPicked(undefined);
            setKeep(ids[0] ?? '');
          }}
        >
          {things.joinOther}
        </Button>
      )}
    </AskReason>
  );
}
