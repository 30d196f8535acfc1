import type { Block } from '../../src/documents/model/contract.ts';
import { elementId } from './desk.ts';
import css from './documents.module.css';
import { Runs } from './runs.tsx';
import { TableView } from './table-view.tsx';
import { TextView } from './text-view.tsx';

interface BlockViewProps {
  /** By which the screen goes to it. */
  id: string;
  block: Block;
  /** Whether people may write over it; annexes are tables and what introduces them. */
  writable?: boolean;
}

/** A heading, a paragraph or a table of the document. */
export function BlockView({ id, block, writable = false }: BlockViewProps) {
  if (block.kind === 'table') {
    return (
      <div id={elementId(id)} tabIndex={-1} className={css.place}>
        <TableView id={id} table={block} />
      </div>
    );
  }
  if (writable) return <TextView id={id} block={block} />;
  return (
    <p id={elementId(id)} className={block.kind === 'heading' ? css.heading1 : css.paragraph}>
      {block.kind === 'heading' ? block.text : <Runs place={id} runs={block.runs} />}
    </p>
  );
}
