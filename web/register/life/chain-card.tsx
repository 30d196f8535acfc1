import '../../i18n/rooms/life.ts';
import { useQuery } from '@tanstack/react-query';
import type { Occurrence, OccurrenceState, YearVerdict } from '../../../src/progress/occurrences/contract.ts';
import type { RegisterRow } from '../../../src/register/contract.ts';
import { occurrencesQuery } from '../../api/life.ts';
import { Card } from '../../design/card.tsx';
import { Chip } from '../../design/marks.tsx';
import { Problem } from '../../design/notices.tsx';
import { Portion } from '../../design/portion.tsx';
import { dateText } from '../../format/dates.ts';
import { numberText } from '../../format/numbers.ts';
import { useTexts } from '../../i18n/texts.tsx';
import css from './chain.module.css';

const MARKS = {
  done: { shape: 'check', tone: 'good' },
  'done-late': { shape: 'half', tone: 'good' },
  'under-way': { shape: 'half', tone: 'accent' },
  'nothing-new': { shape: 'dash', tone: 'soft' },
  silent: { shape: 'triangle', tone: 'warn' },
  missed: { shape: 'cross', tone: 'bad' },
  waiting: { shape: 'dot', tone: 'accent' },
  'not-reported': { shape: 'dash', tone: 'soft' },
  ahead: { shape: 'ring', tone: 'soft' },
  kept: { shape: 'check', tone: 'good' },
} as const satisfies Record<OccurrenceState, object>;

const VERDICT_MARKS = {
  done: { shape: 'check', tone: 'good' },
  'not-done': { shape: 'cross', tone: 'bad' },
  unknown: { shape: 'diamond', tone: 'soft' },
} as const satisfies Record<YearVerdict['verdict'], object>;

const comesAgain = ({ kind, deadline }: RegisterRow) =>
  kind === 'task' && (deadline?.recurrence !== undefined || deadline?.kind === 'ongoing');

/** Each round of a recurring task, each check of an ongoing one, the newest first; nothing for other rows. */
export function ChainCard({ row }: { row: RegisterRow }) {
  const { life } = useTexts();
  const words = life.chain;
  const chain = useQuery({ ...occurrencesQuery(row.id), enabled: comesAgain(row) });
  const { kind, occurrences, years } = chain.data ?? { kind: 'once', occurrences: [], years: [] };
  if (!chain.error && occurrences.length === 0) return null;
  const missed = occurrences.filter(({ state }) => state === 'missed' || state === 'silent').length;
  return (
    <Card title={words[kind === 'ongoing' ? 'ongoing' : 'recurring']}>
      <Problem error={chain.error} onRetry={() => void chain.refetch()} />
      {missed > 0 && (
        <p className="soft small">{words.missed(numberText(missed), numberText(occurrences.length))}</p>
      )}
      {years.toReversed().map((year) => (
        <YearLine key={year.year} year={year} />
      ))}
      <ol className={css.chain}>
        <Portion items={occurrences.toReversed()}>
          {(occurrence) => (
            <OccurrenceLine key={occurrence.end + occurrence.periodName} {...{ occurrence }} />
          )}
        </Portion>
      </ol>
    </Card>
  );
}

/** What a year that is over came to. */
function YearLine({ year: { year, verdict, well, rounds } }: { year: YearVerdict }) {
  const { life } = useTexts();
  const words = life.chain;
  return (
    <p className="row-between">
      <span>
        {words.year(String(year))}
        <span className="soft small"> {words.well(numberText(well), numberText(rounds))}</span>
      </span>
      <Chip {...VERDICT_MARKS[verdict]}>{words.verdicts[verdict]}</Chip>
    </p>
  );
}

function OccurrenceLine({ occurrence }: { occurrence: Occurrence }) {
  const { life } = useTexts();
  const words = life.chain;
  const { end, state, periodName, completedOn, done, product } = occurrence;
  const said = [
    periodName && words.until(dateText(end)),
    completedOn && words.completed(dateText(completedOn)),
    product?.number && words.product(product.number),
    done,
  ];
  return (
    <li className="row-between">
      <span>
        {periodName ?? words.until(dateText(end))}
        <span className="soft small"> {said.filter(Boolean).join(' · ')}</span>
      </span>
      <Chip {...MARKS[state]}>{words.states[state]}</Chip>
    </li>
  );
}
