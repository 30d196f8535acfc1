import { Button, Group, MultiSelect } from '@mantine/core';
import type { Unit } from '../../../src/organisation/contract.ts';
import { numberText } from '../../format/numbers.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { unitsByKind } from './asked-units.ts';

interface UnitsFieldProps {
  units: readonly Unit[];
  chosen: readonly string[];
  /** What it means that nobody is chosen. */
  none?: string;
  onChange: (unitIds: readonly string[]) => void;
}

/** All units of a kind at a press ("12 xóm"), or one by one; the list, once open, lies over what is below it. */
export function UnitsField({ units, chosen, none, onChange }: UnitsFieldProps) {
  const { content: words, organisation } = useTexts();
  const groups = unitsByKind(units);
  return (
    <>
      <Group gap="xs">
        {groups
          .filter(({ units: own }) => own.length > 1)
          .map(({ kind, units: own }) => (
            <Button
              key={kind}
              size="compact-sm"
              variant="default"
              onClick={() => onChange([...new Set([...chosen, ...own.map(({ id }) => id)])])}
            >
              {words.addKind(organisation.kinds[kind], numberText(own.length))}
            </Button>
          ))}
      </Group>
      <MultiSelect
        label={words.askedUnits(numberText(chosen.length))}
        searchable
        clearable
        placeholder={chosen.length === 0 ? none : undefined}
        data={groups.map(({ kind, units: own }) => ({
          group: organisation.kinds[kind],
          items: own.map(({ id, name }) => ({ value: id, label: name })),
        }))}
        value={[...chosen]}
        onChange={onChange}
      />
    </>
  );
}
