import { isPassedOver } from '../../src/duties/next-period.ts';
import type { Duty, DutyState, ItemState, ReportingPeriod } from '../../src/duties/contract.ts';
import { isUnsent } from '../../src/duties/duty-state.ts';
import { isSubmitted } from '../../src/duties/reporting-rate.ts';
import { daysBetween } from '../../src/shared/dates.ts';
import { Chip, Mark, type Shape, type Tone } from '../design/marks.tsx';
import { dateText, dayText } from '../format/dates.ts';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import { isBoth, isWithHead } from './unit-standings.ts';

type Look = { shape: Shape; tone: Tone };

const DUTY_LOOKS = {
  ahead: { shape: 'dash', tone: 'soft' },
  open: { shape: 'ring', tone: 'soft' },
  draft: { shape: 'ring', tone: 'accent' },
  submitted: { shape: 'dot', tone: 'accent' },
  returned: { shape: 'triangle', tone: 'warn' },
  received: { shape: 'check', tone: 'good' },
  missing: { shape: 'square', tone: 'bad' },
} as const satisfies Record<DutyState, Look>;

const ITEM_LOOKS = {
  open: { shape: 'ring', tone: 'soft' },
  'with-head': { shape: 'ring', tone: 'accent' },
  'with-office': { shape: 'dot', tone: 'accent' },
  returned: { shape: 'triangle', tone: 'warn' },
  received: { shape: 'check', tone: 'good' },
} as const satisfies Record<ItemState, Look>;

const PERIOD_LOOKS = {
  ahead: { shape: 'dash', tone: 'soft' },
  open: { shape: 'dot', tone: 'accent' },
  closed: { shape: 'check', tone: 'good' },
} as const satisfies Record<ReportingPeriod['state'], Look>;

/**
 * Whether the day is over and nothing is submitted, in a period that is open; what is unlocked has time until then; or the commune itself sent nothing.
 */
function isLate(duty: Duty, today: string): boolean {
  if (duty.direction !== 'in') return isUnsent(duty, today);
  if (duty.unlockedUntil !== undefined) return false;
  const { state } = duty;
  const waits = state === 'open' || state === 'draft' || state === 'returned' || isWithHead(duty);
  return waits && duty.due !== undefined && duty.due < today && !isSubmitted(duty);
}

/** Where the report of a unit stands; whoever is late is marked as that. */
export function DutyChip({ duty, today }: { duty: Duty; today: string }) {
  const { duties } = useTexts();
  const look = isLate(duty, today) ? DUTY_LOOKS.missing : DUTY_LOOKS[duty.state];
  if (duty.direction !== 'in')
    return <Chip {...look}>{duty.state === 'received' ? duties.sent : duties.notSent}</Chip>;
  if (isBoth(duty))
    return (
      <Chip {...look}>
        {duties.returnedAndWaiting(numberText(duty.returned), numberText(duty.toReceive))}
      </Chip>
    );
  if (isWithHead(duty))
    return (
      <Chip {...(isLate(duty, today) ? look : ITEM_LOOKS['with-head'])}>{duties.items['with-head']}</Chip>
    );
  const partly = duty.state === 'draft' && duty.answered > 0;
  return <Chip {...look}>{partly ? duties.partly : duties.states[duty.state]}</Chip>;
}

/** Where one row stands: a shape before its name, the word under the hand and for who listens. */
export function ItemMark({ state }: { state: ItemState }) {
  const { duties } = useTexts();
  return (
    <Mark {...ITEM_LOOKS[state]} quiet>
      {duties.items[state]}
    </Mark>
  );
}

/** The same with its word, wherever the row stands alone. */
export function ItemChip({ state }: { state: ItemState }) {
  const { duties } = useTexts();
  return <Chip {...ITEM_LOOKS[state]}>{duties.items[state]}</Chip>;
}

/** Whether a period stands ahead, is open or closed, or was passed over. */
export function PeriodChip({ period, today }: { period: ReportingPeriod; today: string }) {
  const { duties } = useTexts();
  const { state } = period;
  if (isPassedOver(period, today))
    return (
      <Chip shape="dash" tone="soft">
        {duties.passedOver}
      </Chip>
    );
  return <Chip {...PERIOD_LOOKS[state]}>{duties.periodStates[state]}</Chip>;
}

/** "nộp 20/11/2026, đúng hạn", "quá hạn 2 ngày", "hạn 24/11/2026". */
export function DutyTime({ duty, today }: { duty: Duty; today: string }) {
  const { duties } = useTexts();
  const { firstSubmittedAt, onTime, due, dueTime, secretNumber } = duty;
  if (secretNumber) return <>{duties.secret(secretNumber)}</>;
  if (firstSubmittedAt) {
    const punctual = onTime === undefined ? '' : onTime ? duties.onTime : duties.late;
    return <>{duties.submittedOn(dayText(firstSubmittedAt), punctual)}</>;
  }
  if (due === undefined) return <>{duties.noDue}</>;
  if (isLate(duty, today)) return <>{duties.overdueBy(daysBetween(due, today))}</>;
  return <>{dueTime === undefined ? duties.dueOn(dateText(due)) : duties.dueAt(dateText(due), dueTime)}</>;
}
