import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useRef, useState } from 'react';
import { canClosePeriod } from '../../src/approval/permissions.ts';
import type { DutyForm, DutyItem } from '../../src/progress/contract.ts';
import { dutyFormQuery } from '../api/duties.ts';
import { useMe } from '../api/me.ts';
import { AskReason } from '../design/ask-reason.tsx';
import { ButtonLink } from '../design/button-link.tsx';
import { Problem, Waiting } from '../design/notices.tsx';
import { dayText, timeText } from '../format/dates.ts';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import { DirectUnitButton } from '../register/directives/direct-button.tsx';
import css from './approval.module.css';
import { DutyTime } from './duty-marks.tsx';
import { FigureTable } from './figure-table.tsx';
import { NoteView } from './note-view.tsx';
import { actionsOf, canEnterFor, clearItems, heldItems } from './receivable.ts';
import { TaskTable } from './task-table.tsx';
import { UnlockedChip } from './unlocked-chip.tsx';
import { UnlockDialog } from './unlock-dialog.tsx';
import { useReceive, useReturn } from './use-receive.ts';
import { useRowKeys } from './use-row-keys.ts';

/** What one unit has reported: the difference first, what can be done with each row under it. */
export function DutyFormView({ id, today }: { id: string; today: string }) {
  const form = useQuery(dutyFormQuery(id));
  return (
    <section className={css.form} aria-label={form.data?.duty.unitName}>
      {form.isPending && <Waiting />}
      <Problem error={form.error} onRetry={() => void form.refetch()} />
      {form.data && <FormView form={form.data} today={today} />}
    </section>
  );
}

interface FormProps {
  form: DutyForm;
  today: string;
}

function FormView({ form, today }: FormProps) {
  const { approval: words } = useTexts();
  const { user } = useMe();
  const box = useRef<HTMLDivElement>(null);
  const receive = useReceive(form.duty.id);
  const [returning, setReturning] = useState<DutyItem>();
  const itemOf = (row: string, action: 'receive' | 'return') =>
    form.items.find((item) => item.thingId === row && actionsOf(user, form, item).includes(action));
  const onReceive = (row: string) => {
    const item = itemOf(row, 'receive');
    if (item && !receive.isPending) receive.mutate([item]);
  };
  const onReturn = (row: string) => setReturning(itemOf(row, 'return'));
  useRowKeys({ box, onReceive, onReturn });
  const rows = { form, busy: receive.isPending, onReceive, onReturn };
  const figures = form.items.filter(({ kind }) => kind === 'indicator');
  const tasks = form.items.filter(({ kind }) => kind === 'task');
  return (
    <>
      <FormHead form={form} today={today}>
        <ReceiveClear form={form} busy={receive.isPending} onReceive={(items) => receive.mutate(items)} />
      </FormHead>
      <AfterClose form={form} />
      <Problem error={receive.error} />
      <div className="cards-stack" ref={box}>
        {figures.length > 0 && <FigureTable items={figures} {...rows} />}
        {tasks.length > 0 && <TaskTable items={tasks} today={today} {...rows} />}
        <NoteView form={form} />
      </div>
      {form.items.some((item) => actionsOf(user, form, item).length > 0) && (
        <p className={`${css.keys} soft small no-print`}>{words.keys}</p>
      )}
      {returning && <ReturnDialog form={form} item={returning} onClose={() => setReturning(undefined)} />}
    </>
  );
}

function FormHead({ form, today, children }: FormProps & { children: ReactNode }) {
  const { approval: words, shortText } = useTexts();
  const { user } = useMe();
  const [unlocking, setUnlocking] = useState(false);
  const { duty, items, open, closed } = form;
  const count = (kind: DutyItem['kind']) => numberText(items.filter((item) => item.kind === kind).length);
  return (
    <div className={css.formHead}>
      <Link
        className={`onward ${css.toUnits}`}
        to="/reporting/$periodId"
        params={{ periodId: duty.periodId }}
        search={{}}
      >
        {`‹ ${words.backToUnits}`}
      </Link>
      <div className={css.formName}>
        <h2>{duty.unitName}</h2>
        <span className="soft small">
          <DutyTime duty={duty} today={today} /> ·{' '}
          {form.shortText
            ? shortText.one
            : `${words.figures(count('indicator'))}, ${words.tasks(count('task'))}`}
        </span>
        <UnlockedChip duty={duty} />
      </div>
      <div className="acts no-print">
        <DirectUnitButton unitId={duty.unitId} />
        {canEnterFor(user, form) && (
          <ButtonLink variant="default" to="/reporting/duties/$id" params={{ id: duty.id }}>
            {words.enterFor}
          </ButtonLink>
        )}
        {closed && !open && canClosePeriod(user, user.communeCode) && (
          <Button variant="default" onClick={() => setUnlocking(true)}>
            {words.unlock}
          </Button>
        )}
        {children}
      </div>
      {unlocking && <UnlockDialog duty={duty} today={today} onClose={() => setUnlocking(false)} />}
    </div>
  );
}

/** What is left to be received in a period that is closed, and what can be done about it. */
function AfterClose({ form }: { form: DutyForm }) {
  const { afterClose: words } = useTexts();
  const { user } = useMe();
  const { unlockEnded: ended, toReceive } = form.duty;
  if (!form.closed || form.open || !canClosePeriod(user, user.communeCode)) return null;
  const held = heldItems(user, form).length;
  if (ended === undefined && held === 0) return null;
  return (
    <p className="notice">
      {ended === undefined
        ? words.held(numberText(held))
        : words.leftToOffice(numberText(toReceive), timeText(ended), dayText(ended))}
    </p>
  );
}

interface ReceiveClearProps {
  form: DutyForm;
  busy: boolean;
  onReceive: (items: DutyItem[]) => void;
}

/** All that nothing was remarked on, at once; the doubtful ones stay to be looked at. */
function ReceiveClear({ form, busy, onReceive }: ReceiveClearProps) {
  const { approval: words } = useTexts();
  const { user } = useMe();
  const clear = clearItems(user, form);
  if (clear.length === 0) return null;
  return (
    <Button loading={busy} onClick={() => onReceive(clear)}>
      {words.receiveClear(numberText(clear.length))}
    </Button>
  );
}

interface ReturnDialogProps {
  form: DutyForm;
  item: DutyItem;
  onClose: () => void;
}

function ReturnDialog({ form, item, onClose }: ReturnDialogProps) {
  const { approval: words, afterClose } = useTexts();
  const returning = useReturn(form.duty.id);
  return (
    <AskReason
      place={{ form: 'return-answer', record: `${form.duty.id} ${item.thingId}` }}
      title={words.returnTitle}
      text={form.open ? words.returnText : `${words.returnText} ${afterClose.returned}`}
      action={words.returnAction}
      busy={returning.isPending}
      error={returning.error}
      onDone={(reason) => returning.mutateAsync({ item, reason })}
      onClose={onClose}
    >
      <strong>{item.name}</strong>
    </AskReason>
  );
}
