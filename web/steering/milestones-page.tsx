import '../i18n/rooms/evaluation.ts';
import '../i18n/rooms/steering.ts';
import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { MilestoneCell, MilestoneRow } from '../../src/evaluation/indicators/contract.ts';
import { milestonesQuery } from '../api/evaluation.ts';
import { Bullet } from '../design/bullet.tsx';
import { Empty, Problem, Waiting } from '../design/notices.tsx';
import { PageHead } from '../design/page-head.tsx';
import { useTitle } from '../design/title.ts';
import { MilestoneSign, StandingChip } from '../evaluation/standing-chip.tsx';
import { dateText, dayText, timeText } from '../format/dates.ts';
import { numberText, shownNumber } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import { GlanceBar } from './glance-bar.tsx';
import { bySection, milestoneYears, warned } from './milestone-counts.ts';
import { readMilestones } from './milestone-search.ts';
import css from './milestones.module.css';

/** "Chỉ tiêu theo mốc": every indicator with its milestones year by year: met or missed, on its way, still to come. */
export function MilestonesPage() {
  const { steering: words } = useTexts();
  const { shown, ...glance } = useSearch({ from: '/signed-in/milestones' });
  const navigate = useNavigate({ from: '/milestones' });
  const milestones = useQuery(milestonesQuery(glance));
  useTitle(words.milestones);
  const all = milestones.data?.rows ?? [];
  const early = warned(all);
  const rows = shown === 'early' ? early : all;
  const go = (search: Record<string, unknown>) =>
    void navigate({ search: readMilestones(search), replace: true });
  return (
    <div className="page">
      <PageHead
        title={words.milestones}
        about={
          milestones.data &&
          words.about(numberText(all.length), timeText(milestones.data.asOf), dayText(milestones.data.asOf))
        }
      />
      <GlanceBar
        glance={glance}
        onChange={(next) => go({ ...next, shown })}
        tools={
          <SegmentedControl
            size="xs"
            aria-label={words.milestones}
            value={shown ?? 'all'}
            onChange={(value) => go({ ...glance, shown: value })}
            data={[
              { value: 'all', label: words.shown.all },
              { value: 'early', label: `${words.shown.early} (${numberText(early.length)})` },
            ]}
          />
        }
      />
      <Problem error={milestones.error} onRetry={() => void milestones.refetch()} />
      {milestones.isPending && <Waiting />}
      {milestones.data && rows.length === 0 && (
        <Empty
          title={shown === 'early' ? words.noWarnings : words.noMilestones}
          hint={shown === 'early' ? words.warningsHint : words.noMilestonesHint}
        />
      )}
      {rows.length > 0 && <Matrix rows={rows} />}
    </div>
  );
}

function Matrix({ rows }: { rows: readonly MilestoneRow[] }) {
  const { steering: words } = useTexts();
  const years = milestoneYears(rows);
  return (
    <section className={`card ${css.wide}`}>
      <table className={`dense ${css.matrix}`}>
        <thead>
          <tr>
            <th scope="col">{words.indicator}</th>
            <th scope="col">{words.now}</th>
            {years.map((year) => (
              <th key={year} scope="col">
                {year}
              </th>
            ))}
          </tr>
        </thead>
        {bySection(rows).map(({ section }) => (
          <tbody key={section ?? ''}>
            <tr className={css.sectionRow}>
              <th scope="rowgroup" colSpan={years.length + 2}>
                {section ?? words.noSection}
              </th>
            </tr>
            {rows
              .filter((row) => row.section === section)
              .map((row) => (
                <IndicatorRow key={row.id} row={row} years={years} />
              ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

function IndicatorRow({ row, years }: { row: MilestoneRow; years: readonly number[] }) {
  const { id, name, unit, standing } = row;
  return (
    <tr>
      <th scope="row">
        <Link to="/register/$kind/$id" params={{ kind: 'indicator', id }}>
          {name}
        </Link>
        {unit && <small className="soft">{unit}</small>}
      </th>
      <td>
        <StandingChip standing={standing} listed />
        <Way row={row} />
      </td>
      {years.map((year) => (
        <td key={year} data-year={year}>
          {row.cells
            .filter((cell) => cell.year === year)
            .map((cell) => (
              <Milestone key={cell.year} cell={cell} />
            ))}
        </td>
      ))}
    </tr>
  );
}

/** How far it has come on its way to the next milestone; nothing where it has none, or is only to be kept. */
function Way({ row: { base, current, target, direction, cells, standing } }: { row: MilestoneRow }) {
  const { evaluation } = useTexts();
  const next = cells.find(({ year }) => year === standing.year);
  const expected = next?.expected;
  if (base === undefined || current === undefined || target === undefined || expected === undefined)
    return null;
  if (direction * (target - base) <= 0) return null;
  const said = evaluation.bullet(shownNumber(current), shownNumber(expected), next?.text ?? '');
  return (
    <span className={css.way}>
      <Bullet {...{ base, current, expected, target, direction }} label={said} />
    </span>
  );
}

/** The level as the plan writes it with how it stands; below it the figure it was judged by, and what the road asks. */
function Milestone({ cell: { mark, text, value, asOf, expected } }: { cell: MilestoneCell }) {
  const { steering: words } = useTexts();
  return (
    <>
      <span className={css.milestone}>
        <span>
          <MilestoneSign mark={mark} quiet />
          {text}
        </span>
      </span>
      {value !== undefined && asOf !== undefined && (
        <small className="soft">{words.reached(shownNumber(value), dateText(asOf))}</small>
      )}
      {expected !== undefined && mark !== 'met' && (
        <small className="soft">{words.expectedNow(shownNumber(expected))}</small>
      )}
    </>
  );
}
