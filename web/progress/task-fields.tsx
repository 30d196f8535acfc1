import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { TaskDraft } from '../../src/progress/contract.ts';
import type { TaskState } from '../../src/register/received/contract.ts';
import { yieldsDocument } from '../../src/progress/rules/check-task.ts';
import { DateField } from '../design/date-field.tsx';
import { NumberField } from '../design/number-field.tsx';
import { AskExtensionButton } from '../register/extensions/ask-button.tsx';
import { useMe } from '../api/me.ts';
import { isOnBehalf } from './sending.ts';
import { useTexts } from '../i18n/texts.tsx';
import css from './progress.module.css';
import { isEditable, type RowProps, taskOf } from './row-desk.ts';
import { stateOf, withTyped } from './task-draft.ts';

interface FieldsProps {
  draft: TaskDraft | undefined;
  put: (part: Partial<TaskDraft>) => void;
}

function ObstacleFields({ draft, put }: FieldsProps) {
  const { progress } = useTexts();
  const words = progress.task;
  return (
    <>
      <Textarea
        label={words.obstacleField}
        autosize
        minRows={2}
        maxLength={4000}
        value={draft?.obstacle ?? ''}
        onChange={(event) => put({ obstacle: event.currentTarget.value })}
      />
      <Textarea
        label={words.proposal}
        autosize
        maxLength={4000}
        value={draft?.proposal ?? ''}
        onChange={(event) => put({ proposal: event.currentTarget.value })}
      />
      <TextInput
        label={words.solver}
        maxLength={500}
        value={draft?.solver ?? ''}
        onChange={(event) => put({ solver: event.currentTarget.value })}
      />
    </>
  );
}

/** The official document that the task yields: submitted for signature, then issued. */
function ProductFields({ draft, put }: FieldsProps) {
  const { progress } = useTexts();
  const words = progress.task;
  const product = draft?.product ?? {};
  const set = (part: TaskDraft['product']) => put({ product: { ...product, ...part } });
  return (
    <fieldset className={css.fields}>
      <legend>{words.product}</legend>
      <DateField
        label={words.submittedOn}
        value={product.submittedOn}
        onChange={(submittedOn) => set({ submittedOn })}
      />
      <TextInput
        label={words.number}
        maxLength={60}
        value={product.number ?? ''}
        onChange={(event) => set({ number: event.currentTarget.value })}
      />
      <TextInput
        label={words.symbol}
        maxLength={100}
        value={product.symbol ?? ''}
        onChange={(event) => set({ symbol: event.currentTarget.value })}
      />
      <DateField label={words.issuedOn} value={product.issuedOn} onChange={(issuedOn) => set({ issuedOn })} />
    </fieldset>
  );
}

function StateField({ draft, put, received }: FieldsProps & { received: TaskState }) {
  const { progress, duties } = useTexts();
  const states = Object.keys(duties.taskStates) as TaskState[];
  return (
    <NativeSelect
      label={progress.task.state}
      data={states.map((value) => ({ value, label: duties.taskStates[value] }))}
      value={draft?.state ?? received}
      onChange={(event) => put({ state: states.find((each) => each === event.currentTarget.value) })}
    />
  );
}

/** What is asked only when the task is said to be done: when, or by which document. */
function CompletionFields({ draft, put, ofDocument }: FieldsProps & { ofDocument: boolean }) {
  const { progress } = useTexts();
  if (ofDocument) return <ProductFields draft={draft} put={put} />;
  return (
    <DateField
      label={progress.task.completedOn}
      value={draft?.completedOn}
      onChange={(completedOn) => put({ completedOn })}
    />
  );
}

function MoreFields({ draft, put, counted }: FieldsProps & { counted: boolean }) {
  const { progress } = useTexts();
  const words = progress.task;
  return (
    <>
      <Textarea
        label={words.nextStep}
        autosize
        maxLength={4000}
        value={draft?.nextStep ?? ''}
        onChange={(event) => put({ nextStep: event.currentTarget.value })}
      />
      {counted && (
        <NumberField
          label={words.percent}
          value={draft?.percent}
          most={100}
          problem={words.percentWrong}
          onChange={(percent) => put({ percent })}
        />
      )}
    </>
  );
}

/** The answer to one task: one text field, the state, and what is folded away until it is wanted. */
export function TaskFields({ form, item, entry }: RowProps) {
  const { progress } = useTexts();
  const { user } = useMe();
  const words = progress.task;
  const draft = taskOf(entry, item);
  const [shown, setShown] = useState({ obstacle: false, more: false });
  const put = (part: Partial<TaskDraft>) => entry.store.put(item, withTyped(item, taskOf(entry, item), part));
  const state = draft?.state ?? stateOf(item);
  const ofDocument = yieldsDocument(item.deliverable);
  const hasObstacle = shown.obstacle || Boolean(draft?.obstacle ?? draft?.proposal ?? draft?.solver);
  const hasMore = shown.more || Boolean(draft?.nextStep ?? draft?.percent);
  const { next, percent, product } = words.moreParts;
  const counted = item.targets.length > 0;
  const moreParts = [
    next,
    ...(counted ? [percent] : []),
    ...(ofDocument && state !== 'done' ? [product] : []),
  ];
  return (
    <fieldset className={css.stack} disabled={!isEditable(form, item)}>
      {draft?.answer === 'nothing-new' && <p className="soft">{words.saysNothingNew}</p>}
      <Textarea
        aria-label={words.doneLabel}
        placeholder={words.done}
        autosize
        minRows={2}
        maxLength={4000}
        value={draft?.done ?? ''}
        onChange={(event) => put({ done: event.currentTarget.value })}
      />
      <StateField draft={draft} put={put} received={stateOf(item)} />
      {(state === 'done' || draft?.product) && (
        <CompletionFields draft={draft} put={put} ofDocument={ofDocument || Boolean(draft?.product)} />
      )}
      {hasObstacle && <ObstacleFields draft={draft} put={put} />}
      {hasMore && <MoreFields draft={draft} put={put} counted={counted} />}
      {ofDocument && hasMore && state !== 'done' && !draft?.product && (
        <ProductFields draft={draft} put={put} />
      )}
      <div className="acts">
        {item.deadline?.due !== undefined && state !== 'done' && !isOnBehalf(user, form) && (
          <AskExtensionButton taskId={item.thingId} />
        )}
        {!hasObstacle && (
          <Button variant="default" onClick={() => setShown({ ...shown, obstacle: true })}>
            {words.obstacle}
          </Button>
        )}
        {!hasMore && (
          <Button variant="default" onClick={() => setShown({ ...shown, more: true })}>
            {words.more(moreParts.join(', '))}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
