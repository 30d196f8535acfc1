import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type KeyboardEvent, useEffect, useEffectEvent, useRef } from 'react';
import type { DraftRow } from '../../../src/plans/draft/contract.ts';
import type { PlanHeader } from '../../../src/reading/contract.ts';
import { DOCUMENT_KIND_LABELS } from '../../../src/register/labels.ts';
import { labelledChoices } from '../../design/choices.ts';
import { goToUnreadable, useReadable } from '../../design/readable.ts';
import { Restored } from '../../design/restored.tsx';
import { useTyped } from '../../design/typed.ts';
import { dateText, parseDate, parsePartialDate } from '../../format/dates.ts';
import { useTexts } from '../../i18n/texts.tsx';
import type { Change, Patch } from './change.ts';
import { commandFor, keysText } from './keymap.ts';
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

const BASIS_DATE = /\s*\((\d+\s*[/.-]\s*\d+\s*[/.-]\s*\d+)\)\s*$/;

/** One document of the legal basis; undefined when what stands in brackets at the end is no day. */
function readBasis(line: string): PlanHeader['legalBasis'][number] | undefined {
  const written = BASIS_DATE.exec(line)?.[1];
  if (written === undefined) return { number: line };
  const date = parseDate(written);
  return date === undefined ? undefined : { number: line.replace(BASIS_DATE, ''), date };
}

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
    read: (text) => {
      const all = lines(text);
      const legalBasis = all.flatMap((line) => readBasis(line) ?? []);
      return legalBasis.length === all.length ? { legalBasis } : undefined;
    },
  },
  {
    id: 'recipients',
    wide: true,
    write: (header) => header.recipients.join('\n'),
    read: (text) => ({ recipients: lines(text) }),
  },
];

interface FieldInputProps {
  importId: string;
  field: HeaderField;
  row: HeaderRow;
  onPatch: (patch: Patch) => void;
}

function FieldInput({ importId, field, row, onPatch }: FieldInputProps) {
  const { reading, common, confirm } = useTexts();
  const words: Record<string, string> = reading.header;
  const saved = field.write(row.value);
  const typed = useTyped({ form: 'header', record: `${importId} ${field.id}`, basis: saved }, saved);
  const patch = field.read(typed.value, row.value);
  const problem = patch ? undefined : common.dateWrong;
  const input = useReadable<HTMLInputElement & HTMLTextAreaElement>(problem);
  const read = row.read && field.write(row.read);
  const was =
    read === undefined || read === saved ? undefined : `${confirm.read} ${read || confirm.readNothing}`;
  const leave = () => {
    if (!typed.changed || !patch) return;
    typed.forget();
    onPatch(patch);
  };
  // A crash or a closed tab took the hand away as going elsewhere would have.
  const catchUp = useEffectEvent(() => {
    if (typed.restored && !typed.restored.outdated) leave();
  });
  useEffect(() => catchUp(), []);
  const props = {
    ref: input,
    size: 'xs',
    label: words[field.id],
    value: typed.value,
    onBlur: leave,
    error: problem,
    description: was,
  } as const;
  return (
    <div className={field.wide ? css.wide : undefined}>
      {field.wide ? (
        <Textarea
          {...props}
          autosize
          maxRows={8}
          onChange={(event) => typed.put(event.currentTarget.value)}
        />
      ) : (
        <TextInput {...props} onChange={(event) => typed.put(event.currentTarget.value)} />
      )}
      <Restored typed={typed} />
    </div>
  );
}

interface HeaderPanelProps {
  importId: string;
  row: DraftRow | undefined;
  readOnly: boolean;
  onChange: (changes: Change[]) => void;
}

/** Letterhead, title, signer, legal basis and recipients as a form. */
export function HeaderPanel({ importId, row, readOnly, onChange }: HeaderPanelProps) {
  const { reading, confirm } = useTexts();
  const panel = useRef<HTMLFieldSetElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  if (row?.kind !== 'header') return null;
  const patch = (fields: Patch) => onChange([{ op: 'set', rowId: row.id, patch: fields }]);
  const accepted = row.state === 'accepted';
  const toggle = () => {
    if (goToUnreadable(panel.current)) return;
    onChange([{ op: 'set', rowId: row.id, state: accepted ? 'open' : 'accepted' }]);
  };
  const keys = (event: KeyboardEvent) => {
    if (commandFor(event) !== 'accept') return;
    event.preventDefault();
    // Going there hands in what stands in the field that one is in.
    button.current?.focus();
    if (!accepted) toggle();
  };
  return (
    <fieldset ref={panel} className={css.panel} disabled={readOnly} style={{ border: 0, margin: 0 }}>
      <legend className="visually-hidden">{confirm.tabs.header}</legend>
      <div className={css.headerForm} role="presentation" onKeyDown={keys}>
        <NativeSelect
          size="xs"
          label={reading.header.documentKind}
          value={row.value.documentKind ?? 'plan'}
          data={labelledChoices(DOCUMENT_KIND_LABELS)}
          onChange={(event) => {
            const kind = event.currentTarget.value;
            patch({ documentKind: kind === 'plan' ? undefined : kind });
          }}
        />
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
          <FieldInput
            key={`${field.id} ${field.write(row.value)}`}
            importId={importId}
            field={field}
            row={row}
            onPatch={patch}
          />
        ))}
      </div>
      <Button
        ref={button}
        mt="sm"
        title={keysText('accept')}
        variant={accepted ? 'default' : 'filled'}
        onClick={toggle}
      >
        {accepted ? confirm.states.accepted : confirm.head}
      </Button>
    </fieldset>
  );
}
