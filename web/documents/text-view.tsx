import { ActionIcon } from '@mantine/core';
import { useTexts } from '../i18n/texts.tsx';
import { elementId, remarksAt, useDesk } from './desk.ts';
import css from './documents.module.css';
import { Beside } from './beside.tsx';
import { Pencil } from './pencil.tsx';
import { Runs } from './runs.tsx';
import { TextEditor } from './text-editor.tsx';
import { rowOf, type TextBlock } from './texts.ts';

interface TextViewProps {
  id: string;
  block: TextBlock;
}

const CLASS = { 1: css.heading1, 2: css.heading2, 3: css.heading3 } as const;

const classOf = (block: TextBlock): string =>
  (block.kind === 'heading' ? CLASS[block.level === 1 ? 1 : block.level === 2 ? 2 : 3] : css.paragraph) ?? '';

/** A paragraph or heading; a pencil or a double click opens it for typing, in its place. */
export function TextView({ id, block }: TextViewProps) {
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
      <Shown block={block} />
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

/** As it is saved; what was typed and is still on its way stands there already. */
function Shown({ block }: { block: TextBlock }) {
  const { page, typing } = useDesk();
  const typed = typing.state.rows.get(`${page.id} ${block.key}`);
  const written = typed ? typed.draft !== null : page.written.some(({ key }) => key === block.key);
  const className = `${classOf(block)} ${written ? css.written : ''}`;
  const Tag = block.kind === 'heading' ? (`h${block.level === 1 ? 2 : 3}` as const) : 'p';
  const saved = block.kind === 'heading' ? block.text : <Runs place={block.key} runs={block.runs} />;
  const shown =
    typed?.draft && typed.draft.text !== rowOf(page, block.key).draft?.text ? typed.draft.text : saved;
  return (
    <Tag className={className}>
      {block.kind === 'paragraph' && block.bullet && '- '}
      {shown}
    </Tag>
  );
}
