/** Training and money over the notes of units: only what was given, and by how many. Pure. */
import type { NoteFact, PeriodFacts } from '../facts/contract.ts';
import type { Fact, Run } from '../model/contract.ts';
import { countText, type Decimals, FIGURE_DECIMALS, figureText, shareText, subtract } from './numbers.ts';
import { inOne, listed, said, sentence } from './said.ts';

/** A sum with those who gave a part of it. */
interface Sum {
  value: number;
  givers: NoteFact[];
}

function sumOf(
  notes: readonly NoteFact[],
  of: (note: NoteFact['note']) => number | undefined,
): Sum | undefined {
  const givers = notes.filter(({ note }) => of(note) !== undefined);
  if (givers.length === 0) return undefined;
  return {
    value: subtract(
      givers.reduce((total, { note }) => total + (of(note) ?? 0), 0),
      0,
    ),
    givers,
  };
}

const isSame = (one: Sum | undefined, other: Sum | undefined): boolean =>
  !one ||
  !other ||
  (one.givers.length === other.givers.length && one.givers.every((each) => other.givers.includes(each)));

const RULE = 'Cộng số của các đơn vị có ghi trong báo cáo kỳ; đơn vị không ghi không tính là 0.';

const factOf = (
  key: string,
  label: string,
  { value }: Pick<Sum, 'value'>,
  unit: string,
  { id, name }: PeriodFacts,
): Fact => ({
  key,
  label: `${label}, ${name}`,
  value,
  unit,
  rule: RULE,
  periodId: id,
});

/** " (số liệu của 02 đơn vị)" */
function giversRun(key: string, sum: Sum, period: PeriodFacts): Run[] {
  const fact = factOf(`${key}.units`, 'Số đơn vị có số liệu', { value: sum.givers.length }, 'đơn vị', period);
  return inOne(' (số liệu của ', said(fact, countText(sum.givers.length)), ' đơn vị)');
}

interface Part {
  sum: Sum | undefined;
  key: string;
  runs: (sum: Sum) => Run[];
}

/** How many gave it stands once behind all where all were given by the same units, else behind each. */
function withGivers(parts: readonly Part[], tail: Run[], period: PeriodFacts): Run[] {
  const given = parts.flatMap(({ sum, key, runs }) => (sum ? [{ sum, key, runs: runs(sum) }] : []));
  const [first] = given;
  if (!first) return [];
  if (given.every(({ sum }) => isSame(first.sum, sum)))
    return inOne(listed(given.map(({ runs }) => runs)), tail, giversRun(first.key, first.sum, period));
  return inOne(listed(given.map(({ runs, sum, key }) => inOne(runs, giversRun(key, sum, period)))), tail);
}

/** "Tổ chức 03 lớp tập huấn, 120 lượt người (số liệu của 02 đơn vị)."; [] where no unit gave anything. */
export function trainingSentence(notes: readonly NoteFact[], period: PeriodFacts): Run[] {
  const classes = sumOf(notes, ({ training }) => training?.classes);
  const people = sumOf(notes, ({ training }) => training?.people);
  if (!classes && !people) return [];
  if ((classes?.value ?? 0) + (people?.value ?? 0) === 0) return noTraining(classes ?? people, period);
  const count = (key: string, label: string, unit: string) => (sum: Sum) =>
    inOne(said(factOf(key, label, sum, unit, period), countText(sum.value)), ` ${unit}`);
  const counts = withGivers(
    [
      {
        sum: classes,
        key: 'training.classes',
        runs: count('training.classes', 'Lớp tập huấn', 'lớp tập huấn'),
      },
      {
        sum: people,
        key: 'training.people',
        runs: count('training.people', 'Lượt người được tập huấn', 'lượt người'),
      },
    ],
    [],
    period,
  );
  return sentence(classes ? 'Tổ chức ' : 'Tập huấn, tuyên truyền ', counts);
}

/** What units said to be none, which is not what they did not say. */
function noTraining(sum: Sum | undefined, period: PeriodFacts): Run[] {
  if (!sum) return [];
  const fact = factOf('training.classes', 'Lớp tập huấn', sum, 'lớp tập huấn', period);
  return sentence(
    'Trong kỳ ',
    said(fact, 'không tổ chức tập huấn'),
    giversRun('training.classes', sum, period),
  );
}

const MONEY = 'triệu đồng';

/**
 * "Kinh phí được giao 500 triệu đồng, đã giải ngân 320 triệu đồng, đạt 64% (số liệu của 02 đơn vị)." The share only
 * where the same units gave both; [] where no unit gave anything.
 */
export function moneySentence(notes: readonly NoteFact[], period: PeriodFacts, decimals: Decimals): Run[] {
  const assigned = sumOf(notes, ({ money }) => money?.assigned);
  const spent = sumOf(notes, ({ money }) => money?.spent);
  const amount = (key: string, label: string, words: string) => (sum: Sum) => {
    const text = figureText(sum.value, { decimals, most: FIGURE_DECIMALS });
    return inOne(words, said(factOf(key, label, sum, MONEY, period), `${text} ${MONEY}`));
  };
  const share =
    assigned && spent && isSame(assigned, spent) && assigned.value > 0
      ? shareRun(spent, assigned, period, decimals)
      : [];
  return sentence(
    withGivers(
      [
        {
          sum: assigned,
          key: 'money.assigned',
          runs: amount('money.assigned', 'Kinh phí được giao', 'kinh phí được giao '),
        },
        {
          sum: spent,
          key: 'money.spent',
          runs: amount(
            'money.spent',
            'Kinh phí đã giải ngân',
            assigned ? 'đã giải ngân ' : 'kinh phí đã giải ngân ',
          ),
        },
      ],
      share,
      period,
    ),
  );
}

function shareRun(spent: Sum, assigned: Sum, period: PeriodFacts, decimals: Decimals): Run[] {
  const percent = (spent.value / assigned.value) * 100;
  const fact = {
    ...factOf('money.share', 'Tỷ lệ giải ngân', { value: percent }, '%', period),
    numerator: spent.value,
    denominator: assigned.value,
  };
  return inOne(', đạt ', said(fact, shareText(percent, decimals)));
}
