import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Definition } from '../../../src/duties/contract.ts';
import { baseFiguresQuery } from '../../api/wholes.ts';
import { useTexts } from '../../i18n/texts.tsx';

interface BaseFieldProps {
  base: Definition['base'];
  onChange: (base: Definition['base']) => void;
}

/** Which base figure the denominator is; none: it is counted anew each time. */
export function BaseField({ base, onChange }: BaseFieldProps) {
  const { bases: words } = useTexts();
  const figures = useQuery(baseFiguresQuery);
  const kinds = figures.data?.kinds ?? [];
  return (
    <NativeSelect
      label={words.field}
      description={words.fieldHint}
      data={[
        { value: '', label: words.noField },
        ...kinds.map(({ kind, name }) => ({ value: kind, label: name })),
      ]}
      value={base ?? ''}
      onChange={(event) => onChange(kinds.find(({ kind }) => kind === event.currentTarget.value)?.kind)}
    />
  );
}
