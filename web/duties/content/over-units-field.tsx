import { NativeSelect } from '@mantine/core';
import type { Definition, OverUnits } from '../../../src/duties/contract.ts';
import { proposeOverUnits, rulesFor } from '../../../src/duties/definitions/over-units.ts';
import { useTexts } from '../../i18n/texts.tsx';

interface Named {
  name: string;
  unit?: string | undefined;
}

/** The rule that holds: as it was chosen where it fits the kind of figure, else as the words propose. Pure. */
export function ruleOf({ overUnits, valueKind }: Definition, { name, unit }: Named): OverUnits {
  const fits = overUnits !== undefined && rulesFor(valueKind).includes(overUnits);
  return fits ? overUnits : proposeOverUnits({ name, unit, valueKind });
}

interface OverUnitsFieldProps {
  definition: Definition;
  named: Named;
  onChange: (rule: OverUnits) => void;
}

/** How the figure of the commune follows from the parts, with an example of the rule that is chosen. */
export function OverUnitsField({ definition, named, onChange }: OverUnitsFieldProps) {
  const { wholes: words } = useTexts();
  const rule = ruleOf(definition, named);
  return (
    <>
      <NativeSelect
        label={words.rule}
        description={words.examples[rule]}
        data={rulesFor(definition.valueKind).map((value) => ({ value, label: words.rules[value] }))}
        value={rule}
        onChange={(event) => onChange(event.currentTarget.value as OverUnits)}
      />
      <p className="soft small">{words.ruleHint}</p>
    </>
  );
}
