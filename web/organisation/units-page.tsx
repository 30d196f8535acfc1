import '../i18n/rooms/reorganisation.ts';
import '../i18n/rooms/things.ts';
import { Button, Checkbox, Group, Select, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PostsOverTime } from '../../src/accounts/posts/contract.ts';
import { holdsOn, isHeadPost } from '../../src/accounts/posts/post-times.ts';
import { postsQuery } from '../api/posts.ts';
import type { Unit, UnitDraft } from '../../src/organisation/contract.ts';
import { canManageUnits } from '../../src/organisation/permissions.ts';
import { parentOf, unitTree } from '../../src/organisation/unit-tree.ts';
import { todayInVietnam } from '../../src/shared/dates.ts';
import { isFound, readQuery } from '../../src/shared/search-text.ts';
import { createUnit, unitsQuery, updateUnit } from '../api/organisation.ts';
import { ButtonLink } from '../design/button-link.tsx';
import { DateField } from '../design/date-field.tsx';
import { Dialog } from '../design/dialog.tsx';
import { DialogActions } from '../design/dialog-actions.tsx';
import { Form } from '../design/form.tsx';
import { Chip } from '../design/marks.tsx';
import { Empty, Problem, Waiting } from '../design/notices.tsx';
import { PageHead } from '../design/page-head.tsx';
import { Restored } from '../design/restored.tsx';
import { useTitle } from '../design/title.ts';
import { useTyped } from '../design/typed.ts';
import { dateText } from '../format/dates.ts';
import { useTexts } from '../i18n/texts.tsx';
import { useMe } from '../api/me.ts';
import { FormerCommunes } from './former-communes.tsx';
import { UnitFields } from './unit-fields.tsx';
import { UnitSuccession } from './unit-succession.tsx';

const NEW_UNIT: UnitDraft = { name: '', kind: 'government', aliases: [] };

const draftOf = ({ name, shortName, kind, aliases, validFrom, validTo, parentId }: Unit): UnitDraft => ({
  name,
  shortName,
  kind,
  aliases,
  validFrom,
  validTo,
  parentId,
});

interface UnitFormProps {
  unit: Unit | undefined;
  /** Those that it may stand below. */
  others: readonly Unit[];
  onClose: () => void;
}

function UnitForm({ unit, others, onClose }: UnitFormProps) {
  const { organisation: words, common, design } = useTexts();
  const client = useQueryClient();
  const typed = useTyped(
    { form: 'unit', record: unit?.id, basis: unit?.version },
    unit ? draftOf(unit) : NEW_UNIT,
  );
  const { value: draft, put: setDraft } = typed;
  const save = useMutation({
    mutationFn: () => {
      if (!unit) return createUnit(draft);
      const { shortName = null, validFrom = null, validTo = null, parentId = null } = draft;
      const { version } = unit;
      return updateUnit(unit.id, { ...draft, shortName, validFrom, validTo, parentId, version });
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: unitsQuery.queryKey });
      typed.forget();
      onClose();
    },
  });
  return (
    <Dialog onClose={onClose} title={unit ? words.editTitle : words.add} typed={typed}>
      <Form onDone={() => save.mutate()}>
        <Stack gap="sm">
          <Restored typed={typed} />
          <UnitFields unit={draft} onChange={setDraft} />
          <TextInput
            label={words.shortName}
            value={draft.shortName ?? ''}
            onChange={(event) => setDraft({ ...draft, shortName: event.currentTarget.value || undefined })}
          />
          <Select
            label={words.parent}
            searchable
            clearable
            data={others.map(({ id, name }) => ({ value: id, label: name }))}
            value={draft.parentId ?? null}
            onChange={(parentId) => setDraft({ ...draft, parentId: parentId ?? undefined })}
          />
          <Group grow align="flex-start">
            <DateField
              label={words.validFrom}
              value={draft.validFrom}
              onChange={(validFrom) => setDraft({ ...draft, validFrom })}
            />
            <DateField
              label={words.validTo}
              value={draft.validTo}
              onChange={(validTo) => setDraft({ ...draft, validTo })}
            />
          </Group>
          <Problem error={save.error} kept={design.keptForm} />
          <DialogActions action={common.save} busy={save.isPending} />
        </Stack>
      </Form>
    </Dialog>
  );
}

interface UnitRowProps {
  unit: Unit;
  /** How many units it stands below. */
  depth: number;
  units: readonly Unit[];
  today: string;
  /** Whether any unit shown has a day from which or until which it is there. */
  dated: boolean;
  /** Who answers for it today. */
  head: string | undefined;
  /** Absent for those who only look the units up. */
  onEdit: (() => void) | undefined;
}

function UnitRow({ unit, depth, units, today, dated, head, onEdit }: UnitRowProps) {
  const { organisation: words, common } = useTexts();
  const ended = unit.validTo !== undefined && unit.validTo < today;
  const above = parentOf(units, unit);
  return (
    <tr id={`unit-${unit.id}`}>
      <th scope="row" style={{ paddingInlineStart: `${0.5 + depth * 1.5}rem` }}>
        {unit.name} {head && <div className="soft">{words.head(head)}</div>}
        {above && <span className="visually-hidden">{words.below(above.name)}</span>}
        {ended && (
          <Chip shape="cross" tone="soft">
            {words.ended}
          </Chip>
        )}
        <UnitSuccession unit={unit} units={units} />
      </th>
      <td data-label={words.shortName} className="short">
        {unit.shortName}
      </td>
      <td data-label={words.kind} className="short">
        {words.kinds[unit.kind]}
      </td>
      <td data-label={words.aliases}>{unit.aliases.join('; ')}</td>
      {dated && <td data-label={words.validFrom}>{dateText(unit.validFrom)}</td>}
      {dated && <td data-label={words.validTo}>{dateText(unit.validTo)}</td>}
      {onEdit && (
        <td>
          <Button
            size="compact-xs"
            variant="default"
            aria-label={`${common.edit} ${unit.name}`}
            onClick={onEdit}
          >
            {common.edit}
          </Button>
        </td>
      )}
    </tr>
  );
}

/** By unit: whoever holds its first post today, else its head by the account. */
function headsOf(posts: PostsOverTime | undefined): Map<string, string> {
  return new Map(
    posts?.units.flatMap(({ unitId, posts: held, heads }) => {
      if (unitId === undefined) return [];
      const first = held.filter(({ post }) => isHeadPost({ unitId, post }));
      const now = first.flatMap(({ holders }) => holders.filter((holder) => holdsOn(holder, posts.today)));
      const names = (now.length > 0 ? now : heads).map(({ name }) => name);
      return names.length > 0 ? [[unitId, names.join(', ')] as const] : [];
    }),
  );
}

/** What leads from the list of units to what is done with them. */
function UnitsActions({ mayManage, onAdd }: { mayManage: boolean; onAdd: () => void }) {
  const { organisation: words, reorganisation } = useTexts();
  return (
    <>
      <ButtonLink variant="default" to="/units/reorganisations">
        {reorganisation.list}
      </ButtonLink>
      {mayManage && (
        <ButtonLink variant="default" to="/units/reorganise">
          {reorganisation.begin}
        </ButtonLink>
      )}
      <ButtonLink to="/units/posts" variant="default">
        {words.toPosts}
      </ButtonLink>
      {mayManage && <Button onClick={onAdd}>{words.add}</Button>}
    </>
  );
}

export function UnitsPage() {
  const { organisation: words, common } = useTexts();
  const { user } = useMe();
  const mayManage = canManageUnits(user, user.communeCode);
  const units = useQuery(unitsQuery);
  const posts = useQuery(postsQuery);
  const [form, setForm] = useState<{ unit?: Unit }>();
  const [search, setSearch] = useState('');
  const [ended, setEnded] = useState(false);
  useTitle(words.title);
  const [today] = useState(() => todayInVietnam(new Date()));
  const sought = readQuery(search);
  const shown = (units.data ?? [])
    .filter((unit) => ended || unit.validTo === undefined || unit.validTo >= today)
    .filter((unit) => isFound(sought, unit.name, unit.shortName, ...unit.aliases));
  const dated = shown.some(({ validFrom, validTo }) => validFrom ?? validTo);
  const headsNow = headsOf(posts.data);
  const heads = [
    words.name,
    words.shortName,
    words.kind,
    words.aliases,
    ...(dated ? [words.validFrom, words.validTo] : []),
    ...(mayManage ? [common.edit] : []),
  ];
  return (
    <div className="page">
      <PageHead
        title={words.title}
        about={words.intro}
        actions={<UnitsActions mayManage={mayManage} onAdd={() => setForm({})} />}
      />
      <div className="list-bar">
        <TextInput
          aria-label={words.search}
          placeholder={words.search}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <Checkbox
          label={words.showEnded}
          checked={ended}
          onChange={(event) => setEnded(event.currentTarget.checked)}
        />
      </div>
      <div className="cards-stack">
        <Problem error={units.error} onRetry={() => void units.refetch()} />
        {units.isPending && <Waiting />}
        {units.data?.length === 0 && <Empty title={words.none} hint={words.noneHint} />}
        {shown.length > 0 && (
          <table className="dense cards">
            <thead>
              <tr>
                {heads.map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {unitTree(shown, units.data ?? []).map(({ unit, depth }) => (
                <UnitRow
                  key={unit.id}
                  unit={unit}
                  depth={depth}
                  units={units.data ?? []}
                  today={today}
                  dated={dated}
                  head={headsNow.get(unit.id)}
                  onEdit={mayManage ? () => setForm({ unit }) : undefined}
                />
              ))}
            </tbody>
          </table>
        )}
        <FormerCommunes keeps={mayManage} />
      </div>
      {form && (
        <UnitForm
          unit={form.unit}
          others={(units.data ?? []).filter(
            ({ id, validTo }) => id !== form.unit?.id && (validTo ?? today) >= today,
          )}
          onClose={() => setForm(undefined)}
        />
      )}
    </div>
  );
}
