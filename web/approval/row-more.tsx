import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { isUpdate } from '../../src/progress/answers/as-draft.ts';
import type {
  DutyForm,
  DutyItem,
  NamedEvidence,
  Observation,
  TaskUpdate,
} from '../../src/progress/contract.ts';
import { stepsQuery } from '../api/approval.ts';
import { useMe } from '../api/me.ts';
import { TrendLine } from '../design/trend-line.tsx';
import { dateText } from '../format/dates.ts';
import { numberText, shownNumber } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import { EvidenceList } from '../register/row/evidence-list.tsx';
import css from './approval.module.css';
import { observationOf } from './difference.ts';
import { NowAsked } from './now-asked.tsx';
import { actionsOf } from './receivable.ts';
import type { RowsProps } from './row-parts.tsx';
import { StepLine } from './step-line.tsx';

interface RowMoreProps extends RowsProps {
  item: DutyItem;
  span: number;
}

/** Under a row that was opened: what can be done with it, its parts, its course, its evidence, its steps. */
export function RowMore({ item, span, form, busy, onReceive, onReturn }: RowMoreProps) {
  return (
    <tr className={css.more}>
      <td colSpan={span}>
        <Acts {...{ item, form, busy, onReceive, onReturn }} />
        <Parts item={item} />
        <NowAsked item={item} />
        <Told item={item} />
        <div className={css.beside}>
          <Course item={item} />
          <Proof evidence={item.review?.evidence} />
          <Steps form={form} item={item} />
        </div>
      </td>
    </tr>
  );
}

function Acts({ item, form, busy, onReceive, onReturn }: Omit<RowMoreProps, 'span'>) {
  const { approval: words } = useTexts();
  const { user } = useMe();
  const actions = actionsOf(user, form, item);
  if (actions.length === 0) return null;
  return (
    <div className="acts no-print">
      {actions.includes('receive') && (
        <Button size="compact-md" loading={busy} onClick={() => onReceive(item.thingId)}>
          {words.receiveOne}
        </Button>
      )}
      {actions.includes('return') && (
        <Button size="compact-md" variant="default" onClick={() => onReturn(item.thingId)}>
          {words.returnOne}
        </Button>
      )}
    </div>
  );
}

type WithParts = Pick<Observation, 'numerator' | 'denominator'>;

/** Numerator and denominator, now and before. */
function Parts({ item }: { item: DutyItem }) {
  const { approval: words } = useTexts();
  const text = ({ numerator, denominator }: WithParts) =>
    numerator === undefined || denominator === undefined
      ? ''
      : words.parts(shownNumber(numerator), shownNumber(denominator));
  const now = text(observationOf(item) ?? {});
  const before = text(item.previous ?? {});
  const { note } = observationOf(item) ?? {};
  const said = [now, before && words.partsBefore(before), note].filter(Boolean);
  return said.length === 0 ? null : <p className="soft">{said.join(' · ')}</p>;
}

/** The document that a task yielded: number, day and title. */
const productText = ({ number, symbol, issuedOn, title }: NonNullable<TaskUpdate['product']>): string =>
  [[number, symbol].filter(Boolean).join(''), dateText(issuedOn), title].filter(Boolean).join(', ');

/** When a task was completed and by what, what stands in the way of it, and what comes next. */
function Told({ item }: { item: DutyItem }) {
  const { approval: words } = useTexts();
  const { answer } = item;
  if (!answer || !isUpdate(answer)) return null;
  const { obstacle, proposal, solver, nextStep, completedOn, product } = answer;
  const told: [string, string | undefined][] = [
    [words.completion, completedOn && dateText(completedOn)],
    [words.product, product && productText(product)],
    [words.obstacle, obstacle],
    [words.proposal, proposal && solver ? `${proposal} (${solver})` : proposal],
    [words.nextStep, nextStep],
  ];
  return (
    <>
      {told.map(
        ([label, text]) =>
          text && (
            <p key={label}>
              <span className="soft">{label}:</span> {text}
            </p>
          ),
      )}
    </>
  );
}

/** The real figures received before and the one that is reported, with the target; an estimate is no part of it. */
function Course({ item }: { item: DutyItem }) {
  const { approval: words } = useTexts();
  const said = observationOf(item);
  const now = said?.estimate ? undefined : said?.value;
  const real = (item.review?.former ?? []).filter(({ estimate }) => !estimate);
  const former = real.map(({ value }) => value).toReversed();
  const values = now === undefined ? former : [...former, now];
  if (values.length < 2) return null;
  return (
    <div>
      <b>{words.former(numberText(values.length))}</b>
      <TrendLine
        values={values}
        target={item.target?.value}
        label={values.map(shownNumber).join(', ')}
        width={220}
        height={70}
      />
      <span className="soft small">{values.map(shownNumber).join(' · ')}</span>
    </div>
  );
}

function Proof({ evidence }: { evidence: readonly NamedEvidence[] | undefined }) {
  const { approval: words } = useTexts();
  if (!evidence) return null;
  return (
    <div>
      <b>{words.evidence}</b>
      {evidence.length === 0 ? (
        <p className="soft">{words.noEvidence}</p>
      ) : (
        <EvidenceList evidence={evidence} />
      )}
    </div>
  );
}

/** Who did what with the row when, the newest first. */
function Steps({ form, item }: { form: DutyForm; item: DutyItem }) {
  const { approval: words } = useTexts();
  const steps = useQuery(stepsQuery(form.duty.id));
  const own = (steps.data ?? []).filter(({ thingId }) => thingId === item.thingId);
  if (own.length === 0) return null;
  return (
    <div>
      <b>{words.steps}</b>
      <ol className={css.steps}>
        {own.map((step) => (
          <StepLine key={step.id} step={step} />
        ))}
      </ol>
    </div>
  );
}
