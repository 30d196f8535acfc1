import type { FormRules } from '../../src/documents/form/form-rule.ts';
import { headingText } from '../../src/documents/form/heading-text.ts';
import type { Block } from '../../src/documents/model/contract.ts';
import { elementId } from './desk.ts';
import css from './paper.module.css';
import { Runs } from './runs.tsx';
import { TableView } from './table-view.tsx';
import { TextView } from './text-view.tsx';

interface BlockViewProps {
  /** By which the screen goes to it. */
  id: string;
  block: Block;
  rules: FormRules;
  /** Whether people may write over it; annexes are tables and what introduces them. */
  writable?: boolean;
  /** Whether the text of the document ends with it. */
  last?: boolean;
}

/** A heading, a paragraph or a table of the document. */
export function BlockView({ id, block, rules, writable = false, last = false }: BlockViewProps) {
  if (block.kind === 'table') {
    return (
      <div id={elementId(id)} tabIndex={-1} className={css.place}>
        <TableView id={id} table={block} />
      </div>
    );
  }
  if (writable) return <TextView id={id} block={block} rules={rules} last={last} />;
  return (
    <p id={elementId(id)} className={block.kind === 'heading' ? css.heading1 : css.paragraph}>
      {block.kind === 'heading' ? headingText(rules, block) : <Runs place={id} runs={block.runs} />}
    </p>
  );
}
