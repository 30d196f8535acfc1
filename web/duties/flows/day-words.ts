/** A due day in the words in which plans give it. Pure. */
import type { Texts } from '../../i18n/vi.ts';
import type { CycleForm, DayForm } from './flow-form.ts';

type Words = Texts['flows'];

/** Where the year ends its month is known. */
const DECEMBER = '12';

function dayWords(
  { month, day }: DayForm,
  cycle: CycleForm['cycle'],
  { day: words, periodWords }: Words,
): string {
  const number = day === 'last' ? words.lastDay : words.number(day);
  const named = (of: string): string =>
    day === 'last' ? words.lastDayOf(of) : words.number(words.named(day, of));
  if (month === 'next') return words.next(number);
  if (month !== 'last') return named(month);
  if (cycle === 'month') return words.lastOfMonth(number);
  return cycle === 'year' ? named(DECEMBER) : words.last(periodWords[cycle], number);
}

function timed(form: DayForm, { cycle, time }: CycleForm, words: Words): string {
  const text = dayWords(form, cycle, words);
  if (form.before) return words.day.before(text);
  return time === '' ? words.day.until(text) : words.day.before(words.day.at(time, text));
}

/** All days of a cycle, its own ones first; empty where nobody gave one. */
export function daysOfCycle(form: CycleForm, words: Words): string[] {
  const own = form.parts
    .filter(({ day, month }) => day !== '' && month !== '')
    .map((each) => `${shortName(form.cycle, each.part, words)} ${timed(each, form, words)}`);
  return form.month === '' || form.day === '' ? own : [...own, timed(form, form, words)];
}

/** Beside the name of its cycle a half needs only to be told from the other one. */
function shortName(cycle: CycleForm['cycle'], part: number, words: Words): string {
  return cycle === 'half' ? (words.halves[part - 1] ?? '') : words.parts.quarter(part);
}

export function partName(cycle: CycleForm['cycle'], part: number, { parts }: Words): string {
  return cycle === 'half' ? parts.half(part) : parts.quarter(part);
}

export function cycleName({ cycle, name }: Pick<CycleForm, 'cycle' | 'name'>, { cycles }: Words): string {
  return name === '' ? cycles[cycle] : name;
}
