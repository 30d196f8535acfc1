import type { ReactNode } from 'react';
import { ButtonLink } from '../design/button-link.tsx';
import { dateText, dayText, timeText } from '../format/dates.ts';
import { numberText } from '../format/numbers.ts';
import type { Texts } from '../i18n/vi.ts';
import type { CycleThing } from './cycle-thing.ts';

/** What home says to do first, and where it is done. */
export interface Words {
  sentence: string;
  hint?: string;
  /** None where nothing can be done but to wait. */
  action?: ReactNode;
}

/** So many units are named before the others are counted. */
const NAMED = 5;

/** "Công an xã; Trạm y tế; 3 đơn vị khác". */
export function namesText(names: readonly string[], { otherUnits }: Texts['overview']): string {
  const others = names.length - NAMED;
  return [...names.slice(0, NAMED), ...(others > 0 ? [otherUnits(numberText(others))] : [])].join('; ');
}

type Unlocked = Extract<CycleThing, { what: 'unlocked' }>['unlocked'];

const unlockedText = ({ periodName, until }: Unlocked, words: Texts['overview']['cycle']): string =>
  words.unlocked(periodName, timeText(until), dayText(until));

/** What the cycle asks for, in one sentence with one button. */
export function cycleWords(first: CycleThing, { overview }: Texts): Words {
  const { cycle: words } = overview;
  if (first.what === 'report') {
    const due = first.due === undefined ? '' : dateText(first.due);
    return {
      sentence: words.report(numberText(first.rows), due),
      ...(first.unlocked && { hint: `${unlockedText(first.unlocked, words)}.` }),
      action: <ButtonLink to="/my-work">{words.toWork}</ButtonLink>,
    };
  }
  if (first.what === 'head') {
    return {
      sentence: words.head(numberText(first.rows), dateText(first.due)),
      ...(first.answers > 0 && { hint: words.alsoAnswers(numberText(first.answers)) }),
      action: <ButtonLink to="/my-work">{words.toWork}</ButtonLink>,
    };
  }
  if (first.what === 'unlocked') {
    return {
      sentence: unlockedText(first.unlocked, words),
      action: <ButtonLink to="/my-work">{words.toWork}</ButtonLink>,
    };
  }
  if (first.what === 'flows') {
    return {
      sentence: words.flows,
      hint: words.flowsHint,
      action: <ButtonLink to="/reporting/flows">{words.toFlows}</ButtonLink>,
    };
  }
  if (first.what === 'start') {
    return {
      sentence: words.start(numberText(first.rows)),
      hint: words.startHint,
      action: <ButtonLink to="/reporting/start">{words.toStart}</ButtonLink>,
    };
  }
  if (first.what === 'unsent') {
    return {
      sentence: words.unsent(numberText(first.reports)),
      action: <ButtonLink to="/reporting">{words.toUnsent}</ButtonLink>,
    };
  }
  if (first.what === 'extensions') {
    return {
      sentence: words.extensions(numberText(first.count)),
      action: <ButtonLink to="/register/extensions">{words.toExtensions}</ButtonLink>,
    };
  }
  const { period } = first;
  if (first.what === 'open') {
    return {
      sentence: words.open(period.name),
      hint: words.openHint,
      action: <ButtonLink to="/reporting">{words.toOpen}</ButtonLink>,
    };
  }
  const action = (
    <ButtonLink to="/reporting/$periodId" params={{ periodId: period.id }}>
      {words.toPeriod}
    </ButtonLink>
  );
  if (first.what === 'late')
    return {
      sentence: words.late(period.name, numberText(first.units.length)),
      hint: namesText(first.units, overview),
      action,
    };
  if (first.what === 'receive-unlocked')
    return { sentence: words.receive(period.name, numberText(first.period.toReceive)), action };
  if (first.what === 'real')
    return { sentence: words.real(period.name, numberText(first.period.toReceive)), action };
  const { rate, toReceive, missing, due } = first.period;
  const submitted = words.submitted(numberText(rate.submitted), numberText(rate.expected));
  switch (first.what) {
    case 'receive':
      return { sentence: words.receive(period.name, numberText(toReceive)), hint: submitted, action };
    case 'missing':
      return {
        sentence: words.missing(period.name, numberText(missing), dateText(due)),
        hint: submitted,
        action,
      };
    case 'close':
      return { sentence: words.close(period.name), hint: submitted, action };
  }
}
