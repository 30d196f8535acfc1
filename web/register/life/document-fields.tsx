import '../../i18n/rooms/life.ts';
import { Button, TextInput } from '@mantine/core';
import { DateField } from '../../design/date-field.tsx';
import { dayText } from '../../format/dates.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { type TypedDocument, useLastDocument } from './last-document.ts';

interface DocumentFieldsProps {
  value: TypedDocument;
  onChange: (change: Partial<TypedDocument>) => void;
  /** The number is the first field of its form. */
  first?: boolean;
}

/** The document that a decision rests on. */
export function DocumentFields({ value, onChange, first = false }: DocumentFieldsProps) {
  const { life: words } = useTexts();
  const { last } = useLastDocument();
  return (
    <>
      {last && value.number === '' && value.issuedOn === '' && (
        <div>
          <Button variant="default" size="compact-sm" onClick={() => onChange(last)}>
            {words.sameDocument(last.number, dayText(last.issuedOn))}
          </Button>
        </div>
      )}
      <TextInput
        required
        data-autofocus={first || undefined}
        label={words.number}
        maxLength={200}
        value={value.number}
        onChange={(event) => onChange({ number: event.currentTarget.value })}
      />
      <DateField
        required
        label={words.issuedOn}
        value={value.issuedOn || undefined}
        onChange={(iso) => onChange({ issuedOn: iso ?? '' })}
      />
    </>
  );
}
