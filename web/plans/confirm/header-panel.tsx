import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { DraftRow } from '../../../src/plans/contract.ts';
import type { PlanHeader } from '../../../src/reading/contract.ts';
import { dateText, parsePartialDate } from '../../format/dates.ts';
import { useTexts } from '../../i18n/texts.tsx';
import type { Change, Patch } from './change.ts';
import css from './screen.module.css';

type HeaderRow = Extract<DraftRow, { kind: 'header' }>;

/** Header fields as one text each, and back. */
interface HeaderField {
  id: string;
  wide?: boolean;
  write: (header: PlanHeader) => string;
  /** The patch; undefined when the text cannot be understood. */
  read: (text: string, header: PlanHeader) => Patch | undefined;
}

type TextKey = 'issuer' | 'commune' | 'province' | 'number' | 'symbol' | 'docType' | 'title';
const clean = (text: string): string | undefined => text.replace(/\s+/g, ' ').trim() || undefined;
const lines = (text: string): string[] => text.split('\n').flatMap((line) => clean(line) ?? []);

const plain = (id: TextKey, wide = false): HeaderField => ({
  id,
  wide,
  write: (header) => header[id] ?? '',
  read: (text) => ({ [id]: clean(text) }),
});

type Signer = NonNullable<PlanHeader['signer']>;
const signerField = (id: string, key: keyof Signer): HeaderField => ({
  id,
  write: (header) => header.signer?.[key] ?? '',
  read: (text, header) => {
    const signer: Signer = { name: '', ...header.signer, [key]: clean(text) ?? '' };
    const kept = Object.fromEntries(Object.entries(signer).filter(([, value]) => value));
    return { signer: Object.keys(kept).length === 0 ? undefined : { name: '', ...kept } };
  },
});

const BASIS_DATE = /\s*\((\d{1,2}\/\d{1,2}\/\d{4})\)\s*$/;

const FIELDS: HeaderField[] = [
  plain('title', true),
  plain('docType'),
  plain('number'),
  plain('symbol'),
  {
    id: 'date',
    write: (header) => dateText(header.date),
    read: (text) => {
      if (text.trim() === '') return { date: undefined };
      const date = parsePartialDate(text);
      return date === undefined ? undefined : { date };
    },
  },
  plain('issuer'),
  plain('commune'),
  plain('province'),
  signerField('signer', 'name'),
  signerField('signerPosition', 'position'),
  signerField('signerOnBehalf', 'onBehalfOf'),
  {
    id: 'legalBasis',
    wide: true,
    write: (header) =>
      header.legalBasis
        .map(({ number, date }) => (date ? `${number} (${dateText(date)})` : number))
        .join('\n'),
    read: (text) => ({
      legalBasis: lines(text).map((line) => {
        const date = parsePartialDate(BASIS_DATE.exec(line)?.[1] ?? '');
        return date === undefined ? { number: line } : { number: line.replace(BASIS_DATE, ''), date };
      }),
    }),
  },
  {
    id: 'recipients',
    wide: true,
    write: (header) => header.recipients.join('\n'),
    read: (text) => ({ recipients: lines(text) }),
  },
];

interface FieldInputProps {
  field: HeaderField;
  row: HeaderRow;
  onPatch: (patch: Patch) => void;
}

function FieldInput({ field, row, onPatch }: FieldInputProps) {
  const { reading, common, confirm } = useTexts();
  const words: Record<string, string> = reading.header;
  const saved = field.write(row.value);
  const [typed, setTyped] = useState(saved);
  const patch = field.read(typed, row.value);
  const read = row.read && field.write(row.read);
  const was =
    read === undefined || read === saved ? undefined : `${confirm.read} ${read || confirm.readNothing}`;
  const leave = () => {
    if (typed !== saved && patch) onPatch(patch);
  };
  const props = {
    size: 'xs',
    label: words[field.id],
    value: typed,
    onBlur: leave,
    error: patch ? undefined : common.dateWrong,
    description: was,
  } as const;
  return field.wide ? (
    <Textarea
      {...props}
      className={css.wide}
      autosize
      maxRows={8}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  ) : (
    <TextInput {...props} onChange={(event) => setTyped(event.currentTarget.value)} />
  );
}

interface HeaderPanelProps {
  row: DraftRow | undefined;
  readOnly: boolean;
  onChange: (changes: Change[]) => void;
}

/** Letterhead, title, signer, legal basis and recipients as a form. */
export function HeaderPanel({ row, readOnly, onChange }: HeaderPanelProps) {
  const { reading, confirm } = useTexts();
  if (row?.kind !== 'header') return null;
  const patch = (fields: Patch) => onChange([{ op: 'set', rowId: row.id, patch: fields }]);
  const accepted = row.state === 'accepted';
  return (
    <fieldset className={css.panel} disabled={readOnly} style={{ border: 0, margin: 0 }}>
      <legend className="visually-hidden">{confirm.tabs.header}</legend>
      <div className={css.headerForm}>
        <NativeSelect
          size="xs"
          label={reading.header.system}
          value={row.value.system ?? ''}
          data={[
            { value: '', label: reading.header.unstated },
            { value: 'party', label: reading.header.party },
            { value: 'state', label: reading.header.state },
          ]}
          onChange={(event) => patch({ system: event.currentTarget.value || undefined })}
        />
        {FIELDS.map((field) => (
          <FieldInput key={`${field.id} ${field.write(row.value)}`} field={field} row={row} onPatch={patch} />
        ))}
      </div>
      <Button
        mt="sm"
        variant={accepted ? 'default' : 'filled'}
        onClick={() => onChange([{ op: 'set', rowId: row.id, state: accepted ? 'open' : 'accepted' }])}
      >
        {accepted ? confirm.states.accepted : confirm.head}
      </Button>
    </fieldset>
  );
}
