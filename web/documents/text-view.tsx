import { ActionIcon } from '@mantine/core';
import { ended } from '../../src/documents/form/endings.ts';
import type { FormRules } from '../../src/documents/form/form-rule.ts';
import { headingText } from '../../src/documents/form/heading-text.ts';
import { useTexts } from '../i18n/texts.tsx';
import { Beside } from './beside.tsx';
import { elementId, remarksAt, useDesk } from './desk.ts';
import css from './paper.module.css';
import { Pencil } from './pencil.tsx';
import { Runs } from './runs.tsx';
import { TextEditor } from './text-editor.tsx';
import { rowOf, type TextBlock } from './texts.ts';

interface ShownProps {
  block: TextBlock;
  rules: FormRules;
  /** Whether the sign of the end stands behind it. */
  last: boolean;
}

/** A paragraph or heading; a pencil or a double click opens it for typing, in its place. */
export function TextView({ id, block, rules, last }: ShownProps & { id: string }) {
  const { documents: words } = useTexts();
  const desk = useDesk();
  const { editable, editing, edit } = desk;
  if (editing === block.key) return <TextEditor block={block} />;
  return (
    <div
      id={elementId(id)}
      tabIndex={-1}
      className={`${css.text} ${css.place}`}
      onDoubleClick={() => editable && edit(block.key)}
    >
      <Shown block={block} rules={rules} last={last} />
      {editable && (
        <ActionIcon
          className={`${css.pencil} no-print`}
          variant="subtle"
          aria-label={words.edit}
          title={words.edit}
          onClick={() => edit(block.key)}
        >
          <Pencil />
        </ActionIcon>
      )}
      <Beside block={block} remarks={remarksAt(desk, block.key)} />
    </div>
  );
}

const LEVELS = [css.heading1, css.heading2, css.heading3];

/** As it is saved; what was typed and is still on its way stands there already. */
function Shown({ block, rules, last }: ShownProps) {
  const { page, typing } = useDesk();
  const row = rowOf(page, block.key);
  const typed = typing.state.rows.get(`${row.dutyId} ${row.thingId}`);
  const written = typed ? typed.draft !== null : row.draft !== undefined;
  const unsaved = typed?.draft && typed.draft.text !== row.draft?.text ? typed.draft.text : undefined;
  const mark = written ? css.written : '';
  if (block.kind === 'heading') {
    const Tag = block.level === 1 ? 'h2' : 'h3';
    const text = unsaved ?? block.text;
    return (
      <Tag className={`${LEVELS[block.level - 1]} ${mark}`}>{headingText(rules, { ...block, text })}</Tag>
    );
  }
  const runs = unsaved === undefined ? block.runs : [{ text: unsaved }];
  return (
    <p className={`${css.paragraph} ${mark}`}>
      {block.bullet && '- '}
      <Runs place={block.key} runs={last ? ended(runs, rules.ending) : runs} />
    </p>
  );
}
