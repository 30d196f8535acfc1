import { Group, NativeSelect, Stack, TagsInput, TextInput } from '@mantine/core';
import type { ContentRow } from '../../../src/duties/content/contract.ts';
import type { Definition } from '../../../src/duties/contract.ts';
import { labelledChoices } from '../../design/choices.ts';
import { Dialog } from '../../design/dialog.tsx';
import { DialogActions } from '../../design/dialog-actions.tsx';
import { Form } from '../../design/form.tsx';
import { Problem } from '../../design/notices.tsx';
import { Restored } from '../../design/restored.tsx';
import { type Typed, useTyped } from '../../design/typed.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { BaseField } from './base-field.tsx';
import { OverUnitsField, ruleOf } from './over-units-field.tsx';
import { ProviderFields } from './provider-fields.tsx';
import { useSetDefinition } from './use-content.ts';

interface DefinitionDialogProps {
  row: ContentRow;
  definition: Definition;
  onClose: () => void;
}

/** How an indicator is measured and who provides it; a proposal is set by saving it. */
export function DefinitionDialog({ row, definition, onClose }: DefinitionDialogProps) {
  const { content: words, common, design } = useTexts();
  const typed = useTyped({ form: 'definition', record: row.id, basis: row.definitionVersion }, definition);
  const save = useSetDefinition();
  const done = () => {
    const change = { thingId: row.id, version: row.definitionVersion, value: trimmed(typed.value, row) };
    save.mutate([change], {
      onSuccess: () => {
        typed.forget();
        onClose();
      },
    });
  };
  return (
    <Dialog size="lg" title={words.definitionOf(row.name)} onClose={onClose} typed={typed}>
      <Form onDone={done}>
        <Stack gap="sm">
          {row.definitionVersion === 0 && <p className="soft">{words.proposedHint}</p>}
          <Restored typed={typed} />
          <MeasureFields typed={typed} />
          <ProviderFields
            provider={typed.value.provider}
            onChange={(provider) => typed.put({ ...typed.value, provider })}
          />
          {typed.value.provider.kind === 'units' && (
            <OverUnitsField
              definition={typed.value}
              named={row}
              onChange={(overUnits) => typed.put({ ...typed.value, overUnits })}
            />
          )}
          <Problem error={save.error} kept={design.keptForm} />
          <DialogActions action={common.save} busy={save.isPending} />
        </Stack>
      </Form>
    </Dialog>
  );
}

/** An emptied field says nothing; what its kind has not is left out. */
function trimmed(definition: Definition, row: ContentRow): Definition {
  const { numerator, denominator, overUnits: _, base, ...rest } = definition;
  const isRatio = rest.valueKind === 'ratio';
  return {
    ...rest,
    levels: rest.valueKind === 'level' ? rest.levels : [],
    ...(isRatio && numerator?.trim() && { numerator }),
    ...(isRatio && denominator?.trim() && { denominator }),
    ...(isRatio && base && { base }),
    ...(rest.provider.kind === 'units' && { overUnits: ruleOf(definition, row) }),
  };
}

function MeasureFields({ typed: { value, put } }: { typed: Typed<Definition> }) {
  const { content: words } = useTexts();
  return (
    <>
      <NativeSelect
        label={words.valueKind}
        data-autofocus
        data={labelledChoices(words.valueKinds)}
        value={value.valueKind}
        onChange={(event) =>
          put({ ...value, valueKind: event.currentTarget.value as Definition['valueKind'] })
        }
      />
      {value.valueKind === 'ratio' && <PartFields value={value} onChange={put} />}
      {value.valueKind === 'level' && (
        <TagsInput
          label={words.levels}
          description={words.levelsHint}
          acceptValueOnBlur
          value={value.levels}
          onChange={(levels) => put({ ...value, levels })}
        />
      )}
      <Group grow align="flex-start">
        <NativeSelect
          label={words.accumulation}
          data={labelledChoices(words.accumulations)}
          value={value.accumulation}
          onChange={(event) =>
            put({ ...value, accumulation: event.currentTarget.value as Definition['accumulation'] })
          }
        />
        <NativeSelect
          label={words.direction}
          data={labelledChoices(words.directions)}
          value={value.direction}
          onChange={(event) =>
            put({ ...value, direction: event.currentTarget.value as Definition['direction'] })
          }
        />
      </Group>
    </>
  );
}

interface PartFieldsProps {
  value: Definition;
  onChange: (value: Definition) => void;
}

function PartFields({ value, onChange }: PartFieldsProps) {
  const { content: words } = useTexts();
  return (
    <>
      <TextInput
        label={words.numerator}
        maxLength={500}
        value={value.numerator ?? ''}
        onChange={(event) => onChange({ ...value, numerator: event.currentTarget.value })}
      />
      <TextInput
        label={words.denominator}
        maxLength={500}
        value={value.denominator ?? ''}
        onChange={(event) => onChange({ ...value, denominator: event.currentTarget.value })}
      />
      {value.provider.kind !== 'units' && (
        <BaseField base={value.base} onChange={(base) => onChange({ ...value, base })} />
      )}
    </>
  );
}
