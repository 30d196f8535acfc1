import { Link } from '@tanstack/react-router';
import type { SettlingStanding, UnlockedStanding } from '../../src/approval/contract.ts';
import { isPassedOver } from '../../src/duties/next-period.ts';
import type { ReportingPeriod, ReportingRate } from '../../src/duties/contract.ts';
import { dateText, momentText } from '../format/dates.ts';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import { PeriodChip } from './duty-marks.tsx';
import { OpenPeriodButton } from './open-period.tsx';

const COUNTED = ['submitted', 'received', 'onTime'] as const satisfies (keyof ReportingRate)[];

/** "9/12"; without anybody who has to report there is no rate. */
function rateText({ expected, ...rate }: ReportingRate, of: (typeof COUNTED)[number]): string {
  return expected === 0 ? '—' : `${numberText(rate[of])}/${numberText(expected)}`;
}

interface PeriodTableProps {
  periods: readonly ReportingPeriod[];
  /** Who manages periods opens those ahead where they are listed. */
  mayManage: boolean;
  /** Periods that are over and still count estimates. */
  settling: readonly SettlingStanding[];
  /** Closed ones that move again for some units, or did and were left with something to be received. */
  unlocked: readonly UnlockedStanding[];
  today: string;
}

/** Periods as lines: when their figures are taken, when they are due, how many units have reported. */
export function PeriodTable({ periods, mayManage, settling, unlocked, today }: PeriodTableProps) {
  const { duties } = useTexts();
  const { columns, rate } = duties;
  return (
    <table className="dense cards">
      <thead>
        <tr>
          {[columns.period, columns.state, columns.window, columns.due].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
          {COUNTED.map((of) => (
            <th key={of} scope="col" className="number">
              {rate[of]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {periods.map((period) => (
          <PeriodRow
            key={period.id}
            {...{ period, today, mayManage }}
            settling={settling.find(({ id }) => id === period.id)}
            left={unlocked.find(({ id }) => id === period.id)?.toReceive ?? 0}
          />
        ))}
      </tbody>
    </table>
  );
}

interface PeriodRowProps {
  period: ReportingPeriod;
  mayManage: boolean;
  settling: SettlingStanding | undefined;
  /** How much of what was sent while it was unlocked is still to be received. */
  left: number;
  today: string;
}

function PeriodRow({ period, mayManage, settling, left, today }: PeriodRowProps) {
  const { duties, approval, afterClose } = useTexts();
  const { columns } = duties;
  const { windowStart, windowEnd, due, closedAt, state, name, id } = period;
  return (
    <tr className={state === 'ahead' ? 'soft' : undefined}>
      <th scope="row">
        {state === 'ahead' ? (
          name
        ) : (
          <Link to="/reporting/$periodId" params={{ periodId: id }}>
            {name}
          </Link>
        )}
      </th>
      <td data-label={columns.state}>
        <PeriodChip period={period} today={today} />{' '}
        {mayManage && state === 'ahead' && !isPassedOver(period, today) && (
          <OpenPeriodButton period={period} today={today} inLine />
        )}
        {closedAt && <div className="soft small">{approval.closedNote(momentText(closedAt))}</div>}
        {settling && <RealFigures {...settling} />}
        {left > 0 && <div className="soft small">{afterClose.leftOf(numberText(left))}</div>}
      </td>
      <td data-label={columns.window}>
        {windowStart && windowEnd && `${dateText(windowStart)} – ${dateText(windowEnd)}`}
      </td>
      <td data-label={columns.due}>{due === undefined ? duties.noDue : dateText(due)}</td>
      {COUNTED.map((of) => (
        <td key={of} data-label={duties.rate[of]} className="number">
          {rateText(period.rate, of)}
        </td>
      ))}
    </tr>
  );
}

/** How many real figures are still to come in the place of estimates. */
function RealFigures({ owed, toReceive }: Pick<SettlingStanding, 'owed' | 'toReceive'>) {
  const { settling: words } = useTexts();
  const said = [
    owed > 0 && words.owed(numberText(owed)),
    toReceive > 0 && words.toReceive(numberText(toReceive)),
  ];
  return <div className="soft small">{said.filter(Boolean).join(' · ')}</div>;
}
