import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { RegisterOverview, SectionTargets } from '../../src/register/list/contract.ts';
import { Card } from '../design/card.tsx';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import css from './home.module.css';
import { milestoneYears, targetsIn } from './milestones.ts';
import { ShowMore } from './show-more.tsx';
import { AT_FIRST } from './unit-rows.ts';

/** Sections and milestone years: how many indicators have a target there; every number opens them. */
export function TargetsByYear({ overview }: { overview: RegisterOverview }) {
  const { overview: words } = useTexts();
  const [all, setAll] = useState(false);
  const { indicators, sections } = overview;
  const years = milestoneYears(sections);
  if (years.length === 0) return null;
  return (
    <Card
      title={words.byYear}
      actions={
        <Link className="onward" to="/register" search={{ kind: 'indicator' }}>
          {words.allIndicators(numberText(indicators))}
        </Link>
      }
    >
      <div className={css.wide}>
        <table className={`dense ${css.picture} ${css.years}`}>
          <thead>
            <tr>
              <th scope="col">{words.section}</th>
              {years.map((year) => (
                <th key={year} scope="col" className="number">
                  {year}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sections.slice(0, all ? undefined : AT_FIRST).map((section) => (
              <SectionRow key={section.section ?? ''} targets={section} years={years} />
            ))}
          </tbody>
        </table>
      </div>
      {!all && (
        <ShowMore left={sections.length - AT_FIRST} words={words.moreSections} onMore={() => setAll(true)} />
      )}
      <p className="soft small">{words.byYearHint}</p>
    </Card>
  );
}

/** What stands in no section cannot be listed by it: its numbers open nothing. */
function SectionRow({ targets, years }: { targets: SectionTargets; years: readonly number[] }) {
  const { overview: words } = useTexts();
  const { section } = targets;
  return (
    <tr>
      <th scope="row">
        {section === undefined ? (
          words.noSection
        ) : (
          <Link to="/register" search={{ kind: 'indicator', section }} title={section}>
            {section}
          </Link>
        )}
      </th>
      {years.map((year) => {
        const count = targetsIn(targets, year);
        return (
          <td key={year} className="number">
            {count > 0 && section !== undefined ? (
              <Link to="/register" search={{ kind: 'indicator', section, year }}>
                {numberText(count)}
              </Link>
            ) : (
              <span className={count === 0 ? css.none : undefined}>{numberText(count)}</span>
            )}
          </td>
        );
      })}
    </tr>
  );
}
