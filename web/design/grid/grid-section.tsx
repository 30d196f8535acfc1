import { Button } from '@mantine/core';
import css from './grid.module.css';
import type { GridLine } from './model.ts';

interface GridSectionProps {
  line: Extract<GridLine<unknown>, { kind: 'section' }>;
  index: number;
  columns: number;
}

/** The heading of the lines below it, with what can be decided about all of them. */
export function GridSection({ line: { title, action }, index, columns }: GridSectionProps) {
  return (
    <div role="row" aria-rowindex={index + 2}>
      <div role="gridcell" aria-colspan={columns} className={css.section}>
        <span>{title}</span>
        {action && (
          <Button size="compact-xs" variant="default" onClick={action.onClick}>
            {action.label}
          </Button>
        )}
      </div>
    </div>
  );
}
