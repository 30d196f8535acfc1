import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { RegisterRow } from '../../../src/register/contract.ts';
import { classOf } from '../../../src/register/labels.ts';
import { useTexts } from '../../i18n/texts.tsx';
import css from './register.module.css';

interface BookHeadsProps {
  row: RegisterRow;
  above: RegisterRow | undefined;
  span: number;
  /** What can be done with the whole section. */
  children?: ReactNode;
}

/** Lines of a tracking book above a row: its plan and its section, where they change. */
export function BookHeads({ row, above, span, children }: BookHeadsProps) {
  const { register } = useTexts();
  const newPlan = above?.planId !== row.planId;
  const newKind = newPlan || above === undefined || classOf(above) !== classOf(row);
  const newSection = newKind || above?.section !== row.section;
  return (
    <>
      {newPlan && (
        <tr className={css.plan}>
          <th colSpan={span} scope="rowgroup">
            {row.planTitle}
          </th>
        </tr>
      )}
      {newSection && (
        <tr className={css.section}>
          <th colSpan={span} scope="rowgroup">
            {register.kinds[classOf(row)]} · {row.section ?? register.noSection} {children}
          </th>
        </tr>
      )}
    </>
  );
}

/** A section may go on where nothing has been fetched yet. */
export function ChooseSection({ onChoose }: { onChoose: () => Promise<void> }) {
  const { things } = useTexts();
  const all = useMutation({ mutationFn: onChoose });
  return (
    <Button size="compact-xs" variant="subtle" loading={all.isPending} onClick={() => all.mutate()}>
      {things.chooseSection}
    </Button>
  );
}
