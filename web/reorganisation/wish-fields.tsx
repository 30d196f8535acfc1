import { Checkbox, MultiSelect, NativeSelect, Select, TextInput } from '@mantine/core';
import type { Unit } from '../../src/organisation/contract.ts';
import type { ReorganisationKind } from '../../src/reorganisation/contract.ts';
import { labelledChoices } from '../design/choices.ts';
import { useTexts } from '../i18n/texts.tsx';
import { TargetFields } from './target-fields.tsx';
import { SELF, type WishProps, withKind } from './wish.ts';
import css from './reorganisation.module.css';

/** How units are reorganised, which, and what they become. */
export function WishFields(props: WishProps) {
  const { wish, units, onChange } = props;
  const { reorganisation: words } = useTexts();
  const options = units.map(({ id, name }) => ({ value: id, label: name }));
  const nothing = words.chooseUnit;
  return (
    <>
      <NativeSelect
        label={words.kind}
        description={words.kindHints[wish.kind]}
        data={labelledChoices(words.kinds)}
        value={wish.kind}
        onChange={(event) => onChange(withKind(wish, event.currentTarget.value as ReorganisationKind))}
      />
      {wish.kind === 'split' ? (
        <Select
          required
          searchable
          label={words.unit}
          placeholder={nothing}
          data={options}
          value={wish.unitIds[0] ?? null}
          onChange={(id) => onChange({ ...wish, unitIds: id === null ? [] : [id] })}
        />
      ) : (
        <MultiSelect
          required
          searchable
          label={words.units}
          placeholder={wish.unitIds.length === 0 ? nothing : undefined}
          data={options}
          value={wish.unitIds}
          onChange={(unitIds) => onChange({ ...wish, unitIds })}
        />
      )}
      <Becomes {...props} />
    </>
  );
}

/** What they become, as the kind asks for it. */
function Becomes(props: WishProps) {
  const { wish, onChange } = props;
  const { reorganisation: words } = useTexts();
  switch (wish.kind) {
    case 'merge':
      return <TargetFields {...props} title={words.target} />;
    case 'split':
      return (
        <>
          <TargetFields {...props} title={words.targets} fresh />
          <Checkbox
            label={words.goesOn}
            checked={wish.goesOn}
            onChange={(event) => onChange({ ...wish, goesOn: event.currentTarget.checked })}
          />
          <Fallback {...props} />
        </>
      );
    case 'rename':
      return <NewNames {...props} />;
    case 'dissolve':
      return <Successor {...props} />;
    case 'several':
      return (
        <>
          <TargetFields {...props} title={words.targets} />
          <Into {...props} />
        </>
      );
  }
}

const nameOf = (units: readonly Unit[], id: string): string =>
  units.find((unit) => unit.id === id)?.name ?? '';

function NewNames({ wish, units, onChange }: WishProps) {
  const { reorganisation: words } = useTexts();
  const others = (unitId: string) => wish.names.filter((each) => each.unitId !== unitId);
  return wish.unitIds.map((unitId) => (
    <TextInput
      key={unitId}
      required
      label={words.newName(nameOf(units, unitId))}
      maxLength={200}
      value={wish.names.find((each) => each.unitId === unitId)?.name ?? ''}
      onChange={(event) =>
        onChange({ ...wish, names: [...others(unitId), { unitId, name: event.currentTarget.value }] })
      }
    />
  ));
}

function Successor({ wish, units, onChange }: WishProps) {
  const { reorganisation: words } = useTexts();
  return (
    <Select
      searchable
      clearable
      label={words.successor}
      placeholder={words.noSuccessor}
      data={units
        .filter(({ id }) => !wish.unitIds.includes(id))
        .map(({ id, name }) => ({ value: id, label: name }))}
      value={wish.successor === '' ? null : wish.successor}
      onChange={(id) => onChange({ ...wish, successor: id ?? '' })}
    />
  );
}

/** The targets of a wish by their names, those without one by their place. */
function useTargetOptions({ wish, units }: Pick<WishProps, 'wish' | 'units'>) {
  const { reorganisation: words } = useTexts();
  return wish.targets.map(({ key, unitId, name }, at) => ({
    value: key,
    label: (unitId === '' ? name.trim() : nameOf(units, unitId)) || words.targetOf(String(at + 1)),
  }));
}

/** Where what nobody chose for a single row goes. */
function Fallback({ wish, units, onChange }: WishProps) {
  const { reorganisation: words } = useTexts();
  const targets = useTargetOptions({ wish, units });
  const [unitId = ''] = wish.unitIds;
  const self = wish.goesOn && unitId !== '' ? [{ value: SELF, label: nameOf(units, unitId) }] : [];
  return (
    <NativeSelect
      label={words.fallback}
      data={[{ value: '', label: words.fallbackNone }, ...self, ...targets]}
      value={wish.fallback}
      onChange={(event) => onChange({ ...wish, fallback: event.currentTarget.value })}
    />
  );
}

/** Which of several units becomes which. */
function Into({ wish, units, onChange }: WishProps) {
  const { reorganisation: words } = useTexts();
  const targets = useTargetOptions({ wish, units });
  const others = (unitId: string) => wish.into.filter((each) => each.unitId !== unitId);
  if (wish.unitIds.length === 0) return null;
  return (
    <fieldset className={css.group}>
      <legend>{words.into}</legend>
      {wish.unitIds.map((unitId) => (
        <MultiSelect
          key={unitId}
          label={words.intoOf(nameOf(units, unitId))}
          data={targets}
          value={wish.into.find((each) => each.unitId === unitId)?.keys ?? []}
          onChange={(keys) => onChange({ ...wish, into: [...others(unitId), { unitId, keys }] })}
        />
      ))}
    </fieldset>
  );
}
