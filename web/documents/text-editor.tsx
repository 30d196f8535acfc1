import { Button, Textarea } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { offerUndo } from '../design/toast.tsx';
import { useTexts } from '../i18n/texts.tsx';
import { Clash } from './beside.tsx';
import { elementId, useDesk } from './desk.ts';
import css from './text.module.css';
import { rowOf, type TextBlock, textOfBlock } from './texts.ts';

/** Milliseconds for which a paragraph that was left out is offered back. */
const PATIENCE = 15_000;

/** Behind the last letter. */
const END = Number.MAX_SAFE_INTEGER;

/** The paragraph as it is typed; it saves itself, and is left out only once it is done with and empty. */
export function TextEditor({ block }: { block: TextBlock }) {
  const { documents: words } = useTexts();
  const { page, typing, edit } = useDesk();
  const { store } = typing;
  const row = rowOf(page, block.key);
  const typed = typing.state.rows.get(`${page.id} ${block.key}`);
  const shown = typed?.draft?.text ?? textOfBlock(block);
  const [text, setText] = useState(shown);
  const [written] = useState(row.draft);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(END, END);
  }, []);
  const type = (next: string) => {
    setText(next);
    if (next.trim() !== '') store.put(row, { text: next });
  };
  const leaveOut = () => {
    store.put(row, { text: '' });
    edit(undefined);
    const back = written?.text ? { text: written.text } : null;
    offerUndo({ message: words.leftOut, stays: PATIENCE, onUndo: () => store.put(row, back) });
  };
  const done = () => (text.trim() === '' ? leaveOut() : edit(undefined));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' || (event.key === 'Enter' && event.ctrlKey)) done();
  };
  return (
    <div id={elementId(block.key)} className={css.editor}>
      <Textarea
        ref={field}
        autosize
        minRows={block.kind === 'heading' ? 1 : 3}
        aria-label={words.editing}
        description={words.editHint}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <Clash block={block} />
      <div className="acts">
        <Button size="xs" onClick={done}>
          {words.done}
        </Button>
        {(typed ?? row.draft) && (
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              store.put(row, null);
              edit(undefined);
            }}
          >
            {words.giveBack}
          </Button>
        )}
        <Button size="xs" variant="subtle" onClick={leaveOut}>
          {words.leaveOut}
        </Button>
      </div>
    </div>
  );
}
