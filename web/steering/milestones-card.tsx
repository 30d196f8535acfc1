import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { MilestoneRow } from '../../src/evaluation/indicators/contract.ts';
import type { GlanceQuery } from '../../src/register/list/contract.ts';
import { Card } from '../design/card.tsx';
import { MilestoneSign } from '../evaluation/standing-chip.tsx';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import { AT_FIRST } from './cell-rows.ts';
import {
  allIn,
  bySection,
  type MarkCount,
  milestoneYears,
  type SectionMilestones,
} from './milestone-counts.ts';
import { ShowMore } from './show-more.tsx';
import css from './steering.module.css';

interface MilestonesCardProps {
  rows: readonly MilestoneRow[];
  glance: GlanceQuery;
}

/** Sections and milestone years: in each cell what worries most, and how many indicators; every number opens them. */
export function MilestonesCard({ rows, glance }: MilestonesCardProps) {
  const { steering: words } = useTexts();
  const [all, setAll] = useState(false);
  const years = milestoneYears(rows);
  const sections = bySection(rows);
  if (years.length === 0) return null;
  return (
    <Card
      title={words.milestones}
      actions={
        <Link className="onward" to="/milestones" search={glance}>
          {words.allIndicators(numberText(rows.length))}
        </Link>
      }
    >
      <div className={css.wide}>
        <table className={`dense ${css.picture} ${css.years}`}>
          <thead>
            <tr>
              <th scope="col">{words.heads.section}</th>
              {years.map((year) => (
                <th key={year} scope="col">
                  {year}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sections.slice(0, all ? undefined : AT_FIRST).map((section) => (
              <SectionRow key={section.section ?? ''} section={section} years={years} glance={glance} />
            ))}
          </tbody>
        </table>
      </div>
      {!all && (
        <ShowMore left={sections.length - AT_FIRST} words={words.more.section} onMore={() => setAll(true)} />
      )}
      <p className="soft small">{words.milestonesHint}</p>
    </Card>
  );
}

interface SectionRowProps {
  section: SectionMilestones;
  years: readonly number[];
  glance: GlanceQuery;
}

function SectionRow({ section: { section, years: marks }, years, glance }: SectionRowProps) {
  const { steering: words } = useTexts();
  return (
    <tr>
      <th scope="row">
        {section === undefined ? (
          words.noSection
        ) : (
          <Link to="/milestones" search={{ ...glance, section }} title={section}>
            {section}
          </Link>
        )}
      </th>
      {years.map((year) => (
        <td key={year}>
          <MilestoneCount
            marks={marks.get(year) ?? []}
            search={section === undefined ? undefined : { ...glance, section, year }}
          />
        </td>
      ))}
    </tr>
  );
}

interface MilestoneCountProps {
  /** The worst first. */
  marks: readonly MarkCount[];
  /** Undefined where no list can be asked for it. */
  search: (GlanceQuery & { year: number }) | undefined;
}

function MilestoneCount({ marks, search }: MilestoneCountProps) {
  const { steering: words, evaluation } = useTexts();
  const [worst] = marks;
  if (!worst) return null;
  const all = allIn(marks);
  const said = marks
    .map(({ mark, count }) => words.cellOf(evaluation.marks[mark], numberText(count), numberText(all)))
    .join('; ');
  const sign = (
    <>
      <MilestoneSign mark={worst.mark} quiet />
      {numberText(worst.count)}
    </>
  );
  return (
    <span className={css.milestone} title={said}>
      {search ? (
        <Link to="/register" search={{ ...search, kind: 'indicator', standing: worst.mark }}>
          {sign}
        </Link>
      ) : (
        <span>{sign}</span>
      )}
      {worst.count < all && <small className="soft">/{numberText(all)}</small>}
      <span className="visually-hidden">{said}</span>
    </span>
  );
}
