import '../../i18n/rooms/directives.ts';
import { Button, type ButtonProps } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { directs } from '../../../src/approval/directives/speaker.ts';
import { canAddTask } from '../../../src/plans/permissions.ts';
import type { ThingAnswer } from '../../../src/progress/contract.ts';
import type { RegisterRow } from '../../../src/register/contract.ts';
import { useMe } from '../../api/me.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { type DirectiveTarget, targetOfRow } from './new-directive.ts';

const GiveDirectiveDialog = lazy(() =>
  import('./give-directive-dialog.tsx').then((m) => ({ default: m.GiveDirectiveDialog })),
);

interface DirectButtonProps extends Pick<ButtonProps, 'size' | 'variant' | 'className'> {
  target: DirectiveTarget;
  label: string;
  /** Where the label alone does not say what it is about. */
  spoken?: string;
}

/** Asks for a directive; for whoever may give one. */
export function DirectButton({ target, label, spoken, ...look }: DirectButtonProps) {
  const { user } = useMe();
  const [open, setOpen] = useState(false);
  if (!canAddTask(user, user.communeCode)) return null;
  return (
    <>
      <Button {...look} {...(spoken && { 'aria-label': spoken })} onClick={() => setOpen(true)}>
        {label}
      </Button>
      {open && (
        <Suspense>
          <GiveDirectiveDialog target={target} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

/** About the row of a page: what a leader is there for. */
export function DirectRowButton({ row }: { row: RegisterRow }) {
  const { directives: words } = useTexts();
  const { user } = useMe();
  if (row.retired || row.withdrawn) return null;
  const variant = directs(user, user.communeCode) ? 'filled' : 'default';
  return <DirectButton size="compact-sm" variant={variant} target={targetOfRow(row)} label={words.direct} />;
}

interface DirectAnswerButtonProps {
  row: RegisterRow;
  given: ThingAnswer;
}

/** About one answer of the row: one that counts, or waits. */
export function DirectAnswerButton({ row, given }: DirectAnswerButtonProps) {
  const { directives: words } = useTexts();
  const { answer, periodName, superseded, returned } = given;
  if (row.retired || row.withdrawn || superseded || returned) return null;
  const target = targetOfRow(row);
  const about = { ...target.about, answer: { periodId: answer.periodId, periodName } };
  return (
    <DirectButton
      size="compact-xs"
      variant="subtle"
      className="no-print"
      target={{ ...target, about }}
      label={words.directShort}
      spoken={words.directAbout(words.answerOf[row.kind](periodName))}
    />
  );
}

/** To a unit, about no row. */
export function DirectUnitButton({ unitId }: { unitId: string }) {
  const { directives: words } = useTexts();
  return <DirectButton variant="default" target={{ leadId: unitId }} label={words.direct} />;
}
