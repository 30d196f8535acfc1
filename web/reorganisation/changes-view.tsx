import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Changes, Order } from '../../src/reorganisation/contract.ts';
import { useTexts } from '../i18n/texts.tsx';
import { Part, RowLink } from './part.tsx';

export interface ChangesProps {
  changes: Changes;
  names: Readonly<Record<string, string>>;
  /** Absent where nothing can be chosen any more. */
  choosing?: { order: Order; onChange: (order: Order) => void };
}

/** Everything that a reorganisation changes, or has changed: counts that open their lists. */
export function ChangesView({ changes, names, choosing }: ChangesProps) {
  const { reorganisation: words } = useTexts();
  const called = (ids: readonly string[]) => ids.map((id) => names[id] ?? id).join(', ');
  return (
    <>
      <Part title={words.parts.units} items={changes.units} keyOf={({ id }) => id} open>
        {({ id, name, change, after }) =>
          words.changes[change](
            name,
            change === 'renamed' ? after.name : called((after.successorIds ?? []).filter((to) => to !== id)),
          )
        }
      </Part>
      <Part title={words.parts.rows} items={changes.rows} keyOf={({ thingId }) => thingId}>
        {(row) => (
          <>
            <RowLink {...row} />
            <span className="soft">: {words.moved(called(row.unitIds), called(row.to))}</span>
            <Choice
              {...{ choosing, names }}
              unitIds={row.unitIds}
              of={{ rows: row.thingId }}
              label={row.name}
            />
          </>
        )}
      </Part>
      <Part title={words.parts.providers} items={changes.providers} keyOf={({ thingId }) => thingId}>
        {(row) => (
          <>
            <RowLink {...row} />
            <span className="soft">: {words.moved(called([row.from]), called([row.to]))}</span>
          </>
        )}
      </Part>
      <Part title={words.parts.asked} items={changes.asked} keyOf={({ thingId }) => thingId}>
        {(row) => (
          <>
            <RowLink {...row} />
            <span className="soft">: {words.moved(called(row.before), called(row.after))}</span>
          </>
        )}
      </Part>
      <Part title={words.parts.parts} items={changes.parts} keyOf={({ thingId }) => thingId}>
        {(row) => (
          <>
            <RowLink {...row} />
            <span className="soft">: {words.moved(called(row.before), called(row.after))}</span>
          </>
        )}
      </Part>
      <PeoplePart {...{ changes, names, ...(choosing && { choosing }) }} />
      <Reporting {...{ changes, names }} />
    </>
  );
}

function PeoplePart({ changes, names, choosing }: ChangesProps) {
  const { reorganisation: words, shell } = useTexts();
  const said = ({ grants, posts }: Changes['people'][number]['after']) =>
    [
      ...grants.map(({ role, unitId }) => [shell.roles[role], unitId && (names[unitId] ?? unitId)]),
      ...posts.map(({ post, unitId }) => [post, unitId && (names[unitId] ?? unitId)]),
    ]
      .map((parts) => parts.filter(Boolean).join(' · '))
      .join('; ') || words.none;
  return (
    <Part title={words.parts.people} items={changes.people} keyOf={({ userId }) => userId}>
      {({ userId, name, unitIds, before, after }) => (
        <>
          {name}
          <span className="soft">: {words.moved(said(before), said(after))}</span>
          <Choice {...{ choosing, names }} unitIds={unitIds} of={{ people: userId }} label={name} />
        </>
      )}
    </Part>
  );
}

function Reporting({ changes, names }: ChangesProps) {
  const { reorganisation: words } = useTexts();
  const called = (ids: readonly string[] = []) => ids.map((id) => names[id] ?? id).join(', ') || words.none;
  const { settings } = changes;
  const office = (id: string | undefined) => (id === undefined ? words.officeDefault : called([id]));
  const lines: ReactNode[] = settings
    ? [
        ...(settings.before.standingOffice === settings.after.standingOffice
          ? []
          : [words.office(office(settings.before.standingOffice), office(settings.after.standingOffice))]),
        ...(settings.before.headFirst.join() === settings.after.headFirst.join()
          ? []
          : [
              words.headFirst(
                words.moved(called(settings.before.headFirst), called(settings.after.headFirst)),
              ),
            ]),
      ]
    : [];
  return (
    <>
      <Part title={words.parts.flows} items={changes.flows} keyOf={({ flowId }) => flowId}>
        {({ text, before, after }) => (
          <>
            {text}
            <span className="soft">
              :
              {words.moved(
                [
                  called([...(before.sender.unitIds ?? []), ...(before.sender.textFrom ?? [])]),
                  ...before.recipients,
                ].join('; '),
                [
                  called([...(after.sender.unitIds ?? []), ...(after.sender.textFrom ?? [])]),
                  ...after.recipients,
                ].join('; '),
              )}
            </span>
          </>
        )}
      </Part>
      <Part title={words.parts.settings} items={lines} keyOf={String}>
        {(line) => line}
      </Part>
    </>
  );
}

interface ChoiceProps {
  choosing: ChangesProps['choosing'] | undefined;
  names: Readonly<Record<string, string>>;
  unitIds: readonly string[];
  /** The row or the person that it is chosen for. */
  of: { rows: string } | { people: string };
  label: string;
}

/** Which of the successors of a split unit takes this one. */
function Choice({ choosing, names, unitIds, of, label }: ChoiceProps) {
  const { reorganisation: words } = useTexts();
  if (!choosing) return null;
  const { order, onChange } = choosing;
  const split = order.moves.filter(({ unitId, to }) => unitIds.includes(unitId) && to.length > 1);
  const called = (key: string) => {
    const target = order.targets.find((each) => each.key === key);
    return target?.name ?? (target?.unitId ? names[target.unitId] : undefined) ?? key;
  };
  const choose = (unitId: string, to: string) =>
    'rows' in of
      ? onChange({
          ...order,
          rows: [
            ...order.rows.filter((each) => each.thingId !== of.rows || each.unitId !== unitId),
            { thingId: of.rows, unitId, to },
          ],
        })
      : onChange({
          ...order,
          people: [
            ...order.people.filter((each) => each.userId !== of.people || each.unitId !== unitId),
            { userId: of.people, unitId, to },
          ],
        });
  const chosen = (unitId: string) =>
    'rows' in of
      ? order.rows.find((each) => each.thingId === of.rows && each.unitId === unitId)?.to
      : order.people.find((each) => each.userId === of.people && each.unitId === unitId)?.to;
  return split.map(({ unitId, to, default: fallback = to[0] }) => (
    <NativeSelect
      key={unitId}
      size="xs"
      aria-label={`${words.successor}: ${label}`}
      data={to.map((key) => ({ value: key, label: called(key) }))}
      value={chosen(unitId) ?? fallback ?? ''}
      onChange={(event) => choose(unitId, event.currentTarget.value)}
    />
  ));
}
