import { useState } from 'react';
import { isUpdate } from '../../src/progress/answers/as-draft.ts';
import type { DutyItem, TaskUpdate } from '../../src/progress/contract.ts';
import { Mark } from '../design/marks.tsx';
import { dateText } from '../format/dates.ts';
import { useTexts } from '../i18n/texts.tsx';
import type { Texts } from '../i18n/vi.ts';
import css from './approval.module.css';
import { RowMore } from './row-more.tsx';
import { Checks, FileCount, NotAnswered, RowName, type RowsProps } from './row-parts.tsx';

const COLUMNS = 7;

const HEADS = ['task', 'state', 'proposed', 'done', 'deadline', 'checks', 'files'] as const;

interface TasksProps extends RowsProps {
  items: readonly DutyItem[];
  today: string;
}

/** The tasks of a report: the state that was received, and the one that the unit proposes. */
export function TaskTable({ items, ...rows }: TasksProps) {
  const { approval } = useTexts();
  const { table } = approval;
  const [open, setOpen] = useState<string>();
  return (
    <div className={`card ${css.tableCard}`}>
      <table className={`dense cards ${css.table}`}>
        <thead>
          <tr>
            {HEADS.map((head) => (
              <th key={head} scope="col">
                {table[head]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <TaskRow
              key={item.thingId}
              item={item}
              open={open === item.thingId}
              onOpen={() => setOpen(open === item.thingId ? undefined : item.thingId)}
              {...rows}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What was done, and the document that it yielded. */
function doneText({ answer, done, product }: TaskUpdate, { approval, duties }: Texts): string {
  if (answer === 'nothing-new') return duties.nothingNew;
  const number = [product?.number, product?.symbol].filter(Boolean).join('');
  const document = [number, dateText(product?.issuedOn)].filter(Boolean).join(', ');
  const waiting =
    product?.submittedOn && !product.issuedOn
      ? approval.submittedForSignature(dateText(product.submittedOn))
      : '';
  return [document, waiting, done].filter(Boolean).join('; ');
}

interface TaskRowProps extends RowsProps {
  item: DutyItem;
  today: string;
  open: boolean;
  onOpen: () => void;
}

function TaskRow({ item, today, open, onOpen, ...rows }: TaskRowProps) {
  const texts = useTexts();
  const { approval, duties } = texts;
  const { table } = approval;
  const said = item.answer && isUpdate(item.answer) ? item.answer : undefined;
  const { received = 'not-started', deadline } = item;
  return (
    <>
      <tr data-open={open || undefined}>
        <RowName item={item} open={open} onOpen={onOpen} />
        <td data-label={table.state} className={`soft ${css.state}`}>
          {duties.taskStates[received]}
        </td>
        <td data-label={table.proposed} className={`${css.now} ${css.state}`}>
          {said ? duties.taskStates[said.state] : <NotAnswered form={rows.form} />}
          {said?.state === 'done' && <CompletedOn said={said} />}
        </td>
        <td data-label={table.done}>{said && doneText(said, texts)}</td>
        <td data-label={table.deadline} className="short">
          {deadline?.due && <Deadline due={deadline.due} today={today} said={said} />}
        </td>
        <td data-label={table.checks}>
          <Checks item={item} />
        </td>
        <FileCount item={item} />
      </tr>
      {open && <RowMore item={item} span={COLUMNS} {...rows} />}
    </>
  );
}

/** By the day of the issued document, else by the stated one; that neither was given is said. */
const completedOn = ({ product, completedOn: stated }: TaskUpdate): string | undefined =>
  product?.issuedOn ?? stated;

function CompletedOn({ said }: { said: TaskUpdate }) {
  const { approval } = useTexts();
  const day = completedOn(said);
  return (
    <div className="soft small">
      {day === undefined ? approval.noCompletion : approval.completedOn(dateText(day))}
    </div>
  );
}

interface DeadlineProps {
  due: string;
  today: string;
  said: TaskUpdate | undefined;
}

function Deadline({ due, today, said }: DeadlineProps) {
  const { duties } = useTexts();
  const completed = said?.state === 'done' ? completedOn(said) : undefined;
  const late = (completed ?? today) > due;
  if (completed !== undefined) {
    return (
      <Mark shape={late ? 'triangle' : 'dot'} tone={late ? 'warn' : 'good'}>
        {`${late ? duties.late : duties.onTime} ${dateText(due)}`}
      </Mark>
    );
  }
  return (
    <Mark shape={late ? 'square' : 'dash'} tone={late ? 'bad' : 'soft'}>
      {duties.dueOn(dateText(due))}
    </Mark>
  );
}
