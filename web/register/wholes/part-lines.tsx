import { Link } from '@tanstack/react-router';
import type { Whole, WholePart } from '../../../src/progress/wholes/contract.ts';
import { Mark, type Shape, type Tone } from '../../design/marks.tsx';
import { dateText } from '../../format/dates.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { countedText } from './whole-text.ts';

/** The units with their parts: value, day and state; of a task its state, day and product. */
export function PartLines({ whole }: { whole: Whole }) {
  const { wholes: words } = useTexts();
  const isTask = whole.kind === 'task';
  return (
    <table className="dense cards">
      <thead>
        <tr>
          <th scope="col">{words.unit}</th>
          <th scope="col" className={isTask ? undefined : 'number'}>
            {isTask ? words.standing : words.part}
          </th>
          <th scope="col">{isTask ? words.completedOn : words.asOf}</th>
          <th scope="col">{isTask ? words.product : words.standing}</th>
        </tr>
      </thead>
      <tbody>
        {whole.parts.map((part) => (
          <tr key={part.unitId}>
            <th scope="row">
              <UnitName part={part} periodId={whole.periodId} />
            </th>
            {isTask ? <TaskCells part={part} /> : <FigureCells part={part} />}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Opens the report of the unit for those who may see it. */
function UnitName({ part: { unitName, dutyId }, periodId }: { part: WholePart; periodId: string }) {
  if (dutyId === undefined) return <>{unitName}</>;
  return (
    <Link to="/reporting/$periodId" params={{ periodId }} search={{ duty: dutyId }}>
      {unitName}
    </Link>
  );
}

function FigureCells({ part }: { part: WholePart }) {
  const texts = useTexts();
  const words = texts.wholes;
  const { figure } = part;
  return (
    <>
      <td data-label={words.part} className="number">
        {figure ? countedText(figure, texts) : <span className="soft">—</span>}
      </td>
      <td data-label={words.asOf}>{figure && dateText(figure.asOf)}</td>
      <td data-label={words.standing}>
        <PartState part={part} />
      </td>
    </>
  );
}

function TaskCells({ part }: { part: WholePart }) {
  const { wholes: words, duties } = useTexts();
  const { task } = part;
  const product = task?.product;
  const document = [product?.number, product?.symbol].filter(Boolean).join('/');
  return (
    <>
      <td data-label={words.standing}>
        {task ? (
          <Mark
            shape={task.state === 'done' ? 'check' : 'ring'}
            tone={task.state === 'done' ? 'good' : 'accent'}
          >
            {duties.taskStates[task.state]}
          </Mark>
        ) : (
          <PartState part={part} />
        )}
      </td>
      <td data-label={words.completedOn}>
        {task?.state === 'done' && dateText(product?.issuedOn ?? task.completedOn)}
      </td>
      <td data-label={words.product}>
        {[document, product?.title].filter(Boolean).join(' · ') || task?.done}
      </td>
    </>
  );
}

const LOOKS = {
  open: { shape: 'ring', tone: 'soft' },
  'with-head': { shape: 'ring', tone: 'accent' },
  'with-office': { shape: 'dot', tone: 'accent' },
  returned: { shape: 'triangle', tone: 'warn' },
  received: { shape: 'check', tone: 'good' },
} as const satisfies Record<NonNullable<WholePart['state']>, { shape: Shape; tone: Tone }>;

/** Where the part stands between its unit and the office, as far as the person may know. */
function PartState({ part: { asked, state } }: { part: WholePart }) {
  const { wholes: words, duties } = useTexts();
  if (!asked)
    return (
      <Mark shape="dash" tone="soft">
        {words.notAsked}
      </Mark>
    );
  if (!state)
    return (
      <Mark shape="ring" tone="soft">
        {words.notReceived}
      </Mark>
    );
  return <Mark {...LOOKS[state]}>{duties.items[state]}</Mark>;
}
