import { Button, Select } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DraftOwner, ResolveOwner } from '../../../src/plans/draft/contract.ts';
import { unitsQuery } from '../../api/organisation.ts';
import { draftQuery, resolveOwner } from '../../api/plans.ts';
import { Mark } from '../../design/marks.tsx';
import { Empty, Problem } from '../../design/notices.tsx';
import { Portion } from '../../design/portion.tsx';
import { useTexts } from '../../i18n/texts.tsx';
import css from './screen.module.css';

interface OwnersPanelProps {
  importId: string;
  owners: readonly DraftOwner[];
  readOnly: boolean;
  onJump: (rowId: string) => void;
}

/** Every way the plan names somebody, and whom it means: asked once, then remembered. */
export function OwnersPanel({ importId, owners, readOnly, onJump }: OwnersPanelProps) {
  const { confirm } = useTexts();
  const words = confirm.owners;
  const client = useQueryClient();
  const resolve = useMutation({
    mutationFn: (owner: ResolveOwner) => resolveOwner(importId, owner),
    onSuccess: () => client.invalidateQueries({ queryKey: draftQuery(importId).queryKey }),
  });
  const asked = owners
    .filter((owner) => owner.resolution === undefined)
    .toSorted((a, b) => b.rows.length - a.rows.length);
  const askedRows = new Set(asked.flatMap(({ rows }) => rows)).size;
  const settled = owners.filter((owner) => owner.resolution !== undefined);
  const view = (owner: DraftOwner) => (
    <OwnerView
      key={owner.text}
      owner={owner}
      readOnly={readOnly}
      onJump={onJump}
      onResolve={(choice) => resolve.mutate({ text: owner.text, ...choice })}
    />
  );
  return (
    <div className={css.panel}>
      <p className="soft">{words.intro}</p>
      <Problem error={resolve.error} />
      {owners.length === 0 && <Empty title={words.none} />}
      {owners.length > 0 && (
        <>
          <h2>
            {words.asked} ({asked.length})
          </h2>
          <p>{asked.length === 0 ? words.noneAsked : words.askedRows(askedRows)}</p>
          <Portion items={asked}>{view}</Portion>
          <h2>
            {words.settled} ({settled.length})
          </h2>
          <Portion items={settled}>{view}</Portion>
        </>
      )}
    </div>
  );
}

type Choice = Omit<ResolveOwner, 'text'>;

interface OwnerViewProps {
  owner: DraftOwner;
  readOnly: boolean;
  onJump: (rowId: string) => void;
  onResolve: (choice: Choice) => void;
}

function OwnerView({ owner, readOnly, onJump, onResolve }: OwnerViewProps) {
  const { confirm } = useTexts();
  const words = confirm.owners;
  const units = useQuery(unitsQuery);
  const [changing, setChanging] = useState(false);
  const first = owner.rows[0];
  const open = !readOnly && (changing || owner.resolution === undefined);
  const choose = (choice: Choice) => {
    onResolve(choice);
    setChanging(false);
  };
  return (
    <div className={css.ownerRow}>
      <div>
        <strong>{owner.text}</strong>{' '}
        {first !== undefined && (
          <button type="button" className={css.linkish} onClick={() => onJump(first)}>
            {words.rowsCount(owner.rows.length)}
          </button>
        )}
      </div>
      {open ? (
        <OwnerChoices owner={owner} units={units.data ?? []} onChoose={choose} />
      ) : (
        <div className="row">
          <Settled owner={owner} units={units.data ?? []} />
          {!readOnly && owner.resolution === 'person' && !owner.unitId && (
            <Suggestions owner={owner} person onChoose={choose} />
          )}
          {!readOnly && (
            <Button size="compact-xs" variant="default" onClick={() => setChanging(true)}>
              {words.change}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

type Units = readonly { id: string; name: string }[];

function Settled({ owner, units }: { owner: DraftOwner; units: Units }) {
  const { owners: words } = useTexts().confirm;
  const { resolution, known } = owner;
  const unit = units.find(({ id }) => id === owner.unitId)?.name;
  if (!resolution) return null;
  return (
    <>
      <Mark shape="check" tone="good">
        {unit ? (resolution === 'person' ? words.personOf(unit) : unit) : words.resolutions[resolution]}
      </Mark>
      {known && <span className="soft">({words.known})</span>}
    </>
  );
}

interface SuggestionsProps {
  owner: DraftOwner;
  /** The owner is a person: a unit is what the person belongs to, not who is meant. */
  person: boolean;
  onChoose: (choice: Choice) => void;
}

function Suggestions({ owner, person, onChoose }: SuggestionsProps) {
  const { owners: words } = useTexts().confirm;
  return owner.suggestions.slice(0, 3).map(({ unitId, name }) => (
    <Button
      key={unitId}
      size="compact-sm"
      variant="light"
      onClick={() => onChoose({ resolution: person ? 'person' : 'unit', unitId })}
    >
      {person ? words.belongs(name) : name}
    </Button>
  ));
}

interface OwnerChoicesProps {
  owner: DraftOwner;
  units: Units;
  onChoose: (choice: Choice) => void;
}

const OTHERS = ['person', 'collective', 'outside'] as const;

function OwnerChoices({ owner, units, onChoose }: OwnerChoicesProps) {
  const { confirm } = useTexts();
  const words = confirm.owners;
  const [person, setPerson] = useState(owner.resolution === 'person');
  return (
    <div className="row">
      <Suggestions owner={owner} person={person} onChoose={onChoose} />
      <Select
        size="xs"
        searchable
        aria-label={`${words.other}: ${owner.text}`}
        placeholder={person ? words.chooseBelongs : words.choose}
        data={units.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(unitId) => unitId && onChoose({ resolution: person ? 'person' : 'unit', unitId })}
      />
      {person && (
        <Button size="compact-sm" variant="default" onClick={() => setPerson(false)}>
          {words.resolutions.unit}
        </Button>
      )}
      {OTHERS.map((resolution) => (
        <Button key={resolution} size="compact-sm" variant="default" onClick={() => onChoose({ resolution })}>
          {words.resolutions[resolution]}
        </Button>
      ))}
    </div>
  );
}
