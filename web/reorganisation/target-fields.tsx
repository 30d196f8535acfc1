import { Button, Group, NativeSelect, Select, TextInput } from '@mantine/core';
import type { Unit } from '../../src/organisation/contract.ts';
import { labelledChoices } from '../design/choices.ts';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import { emptyTarget, nextKey, type WishedTarget, type WishProps } from './wish.ts';
import css from './reorganisation.module.css';

interface TargetFieldsProps extends WishProps {
  title: string;
  /** Only units that are not there yet. */
  fresh?: boolean;
}

/** The units that are there afterwards: new ones by their names, or some that go on. */
export function TargetFields({ wish, units, onChange, title, fresh = false }: TargetFieldsProps) {
  const { reorganisation: words } = useTexts();
  const { targets, kind } = wish;
  const put = (target: WishedTarget) =>
    onChange({ ...wish, targets: targets.map((each) => (each.key === target.key ? target : each)) });
  const remove = (key: string) =>
    onChange({
      ...wish,
      targets: targets.filter((each) => each.key !== key),
      into: wish.into.map((each) => ({ ...each, keys: each.keys.filter((one) => one !== key) })),
    });
  return (
    <fieldset className={css.group}>
      <legend>{title}</legend>
      {targets.map((target, at) => (
        <Group key={target.key} align="flex-end" gap="sm" mb="sm">
          <OneTarget target={target} at={at} units={fresh ? [] : units} onChange={put} />
          {kind !== 'merge' && targets.length > 1 && (
            <Button
              variant="default"
              aria-label={`${words.removeTarget}: ${target.name || words.targetOf(numberText(at + 1))}`}
              onClick={() => remove(target.key)}
            >
              {words.removeTarget}
            </Button>
          )}
        </Group>
      ))}
      {kind !== 'merge' && (
        <Button
          variant="default"
          onClick={() => onChange({ ...wish, targets: [...targets, emptyTarget(nextKey(targets))] })}
        >
          {words.addTarget}
        </Button>
      )}
    </fieldset>
  );
}

interface OneTargetProps {
  target: WishedTarget;
  at: number;
  units: readonly Unit[];
  onChange: (target: WishedTarget) => void;
}

function OneTarget({ target, at, units, onChange }: OneTargetProps) {
  const { reorganisation: words, organisation } = useTexts();
  return (
    <>
      {units.length > 0 && (
        <Select
          searchable
          label={words.targetOf(numberText(at + 1))}
          data={[
            { value: '', label: words.targetNew },
            ...units.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={target.unitId}
          allowDeselect={false}
          onChange={(unitId) => onChange({ ...target, unitId: unitId ?? '' })}
        />
      )}
      {target.unitId === '' && (
        <>
          <TextInput
            required
            label={words.targetName}
            maxLength={200}
            value={target.name}
            onChange={(event) => onChange({ ...target, name: event.currentTarget.value })}
          />
          <NativeSelect
            label={organisation.kind}
            data={[{ value: '', label: words.sameKind }, ...labelledChoices(organisation.kinds)]}
            value={target.kind}
            onChange={(event) =>
              onChange({ ...target, kind: event.currentTarget.value as WishedTarget['kind'] })
            }
          />
        </>
      )}
    </>
  );
}
