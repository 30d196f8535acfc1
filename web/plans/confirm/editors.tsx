/** What opens in a cell to change it. Each hands a patch on, or nothing when it is left with Esc. */
import type { EditorProps, Leave } from './editor-props.ts';
import { TagsInput, Textarea, TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { parseTargetCell } from '../../../src/reading/values/target.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { cellValue, contentText, targetPatch, textPatch } from './columns.ts';
import { DeadlineEditor } from './deadline-editor.tsx';
import { useTypedCell } from './use-typed-cell.ts';

const leaveBy = (event: KeyboardEvent): Leave =>
  event.key !== 'Tab' ? 'stay' : event.shiftKey ? 'previous' : 'next';

/** Enter and Tab commit, Esc cancels; other keys belong to the field. */
function editorKeys(event: KeyboardEvent, commit: (leave: Leave) => void, cancel: () => void): void {
  if (event.nativeEvent.isComposing) return;
  if (event.key === 'Escape') {
    event.preventDefault();
    cancel();
  } else if ((event.key === 'Enter' && !event.shiftKey) || event.key === 'Tab') {
    event.preventDefault();
    commit(leaveBy(event));
  }
}

export function CellEditor(props: EditorProps) {
  switch (props.column.editor) {
    case 'line':
    case 'text':
      return <TextEditor {...props} />;
    case 'target':
      return <TargetEditor {...props} />;
    case 'tags':
      return <TagsEditor {...props} />;
    case 'cycle':
      return <CycleEditor {...props} />;
    case 'deadline':
      return <DeadlineEditor {...props} />;
  }
}

function TextEditor(props: EditorProps) {
  const { row, column, label } = props;
  const { typed, said, onCommit, onCancel } = useTypedCell(props, contentText(cellValue(row, column)));
  const commit = (leave: Leave) => onCommit(textPatch(column, typed.value), leave);
  const field = {
    'aria-label': label,
    autoFocus: true,
    size: 'xs',
    description: said,
    value: typed.value,
    onBlur: () => commit('blur'),
    onKeyDown: (event: KeyboardEvent) => editorKeys(event, commit, onCancel),
  } as const;
  return column.editor === 'text' ? (
    <Textarea {...field} autosize minRows={2} onChange={(event) => typed.put(event.currentTarget.value)} />
  ) : (
    <TextInput {...field} onChange={(event) => typed.put(event.currentTarget.value)} />
  );
}

function TargetEditor(props: EditorProps) {
  const { row, column, label } = props;
  const { typed, said, onCommit, onCancel } = useTypedCell(props, contentText(cellValue(row, column)));
  const commit = (leave: Leave) => {
    const unit = row.kind === 'indicator' ? row.value.unit : undefined;
    const target = parseTargetCell(typed.value, {
      ...(column.year !== undefined && { year: column.year }),
      ...(unit !== undefined && { unit }),
    });
    onCommit(targetPatch(row, column.year, target), leave);
  };
  return (
    <TextInput
      aria-label={label}
      autoFocus
      size="xs"
      description={said}
      value={typed.value}
      onChange={(event) => typed.put(event.currentTarget.value)}
      onBlur={() => commit('blur')}
      onKeyDown={(event) => editorKeys(event, commit, onCancel)}
    />
  );
}

const asNames = (value: unknown): string[] => (Array.isArray(value) ? value.map(contentText) : []);

function TagsEditor(props: EditorProps) {
  const { row, column, label, unitNames } = props;
  const { typed, said, onCommit, onCancel } = useTypedCell(props, asNames(cellValue(row, column)));
  const { value: names, put: setNames } = typed;
  const [search, setSearch] = useState('');
  const commit = (leave: Leave) => {
    const last = search.trim();
    const all = last === '' || names.includes(last) ? names : [...names, last];
    onCommit({ [column.field]: all }, leave);
  };
  const keys = (event: KeyboardEvent) => {
    // Enter belongs to the name being typed or chosen; only with neither does it close the cell.
    const choosing = event.currentTarget.hasAttribute('aria-activedescendant');
    if (event.key !== 'Enter' || (search === '' && !choosing)) editorKeys(event, commit, onCancel);
  };
  return (
    <TagsInput
      aria-label={label}
      autoFocus
      size="xs"
      description={said}
      data={unitNames}
      limit={8}
      value={names}
      onChange={setNames}
      searchValue={search}
      onSearchChange={setSearch}
      splitChars={[';']}
      onBlur={() => commit('blur')}
      onKeyDown={keys}
      comboboxProps={{ width: 280, position: 'bottom-start' }}
    />
  );
}

function CycleEditor({ row, column, label, onCommit, onCancel }: EditorProps) {
  const { reading } = useTexts();
  const [cycle, setCycle] = useState(() => contentText(cellValue(row, column)));
  const commit = (leave: Leave) => onCommit({ cycle }, leave);
  return (
    <select
      aria-label={label}
      autoFocus
      value={cycle}
      onChange={(event) => setCycle(event.currentTarget.value)}
      onBlur={() => commit('blur')}
      onKeyDown={(event) => editorKeys(event, commit, onCancel)}
    >
      {Object.entries(reading.cycles).map(([value, name]) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </select>
  );
}
