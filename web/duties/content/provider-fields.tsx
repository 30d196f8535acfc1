import { NativeSelect, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Definition } from '../../../src/duties/contract.ts';
import { unitsQuery } from '../../api/organisation.ts';
import { labelledChoices } from '../../design/choices.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { UnitsField } from './units-field.tsx';

type Provider = Definition['provider'];

interface ProviderFieldsProps {
  provider: Provider;
  onChange: (provider: Provider) => void;
}

/** Who provides the figures: the lead, another unit, or what the standing office enters. */
export function ProviderFields({ provider, onChange }: ProviderFieldsProps) {
  const { content: words } = useTexts();
  const units = useQuery(unitsQuery);
  const { kind } = provider;
  const kinds = labelledChoices(words.providerKinds);
  return (
    <>
      <NativeSelect
        label={words.providerKind}
        data-autofocus
        data={kinds}
        value={kind}
        onChange={(event) => onChange({ kind: event.currentTarget.value as Provider['kind'] })}
      />
      {kind === 'unit' && (
        <Select
          label={words.unit}
          searchable
          required
          data={(units.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={provider.unitId ?? null}
          onChange={(unitId) => onChange({ kind, ...(unitId !== null && { unitId }) })}
        />
      )}
      {kind === 'units' && (
        <UnitsField
          units={units.data ?? []}
          chosen={provider.unitIds ?? []}
          onChange={(unitIds) => onChange({ kind, unitIds: [...unitIds] })}
        />
      )}
      {(kind === 'outside' || kind === 'system') && (
        <TextInput
          label={words.source}
          maxLength={300}
          value={provider.text ?? ''}
          onChange={(event) => {
            const text = event.currentTarget.value;
            onChange({ kind, ...(text !== '' && { text }) });
          }}
        />
      )}
    </>
  );
}
