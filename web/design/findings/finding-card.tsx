import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Finding } from '../../../src/reading/contract.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { Mark, SeverityMark } from '../marks.tsx';
import css from './finding-card.module.css';

/** What is chosen besides a finding, where several are chosen. */
export interface Choice {
  chosen: boolean;
  onChoose: (chosen: boolean) => void;
}

interface FindingCardProps {
  finding: Omit<Finding, 'rows'> & { waived: boolean; waivedReason?: string | undefined };
  /** Absent where findings are not chosen. */
  choice?: Choice | undefined;
  /** Whether its kind is said with it, where it does not stand among its like. */
  named: boolean;
  /** The things concerned. */
  children: ReactNode;
  /** What settles it; absent for whoever may only read. */
  ways?: ReactNode;
}

/** One thing that is not clear: what it is, where, what it is about, and what settles it. */
export function FindingCard({ finding, choice, named, children, ways }: FindingCardProps) {
  const { reading, findings: words } = useTexts();
  const kind = reading.findings[finding.kind];
  return (
    <article className={css.card} aria-label={`${kind}: ${finding.detail}`}>
      <div className={css.inside}>
        <div>
          <div className="row">
            {choice && (
              <Checkbox
                size="xs"
                aria-label={words.choose(`${finding.where}: ${finding.detail}`)}
                checked={choice.chosen}
                onChange={(event) => choice.onChoose(event.currentTarget.checked)}
              />
            )}
            <SeverityMark severity={finding.severity} />
            {named && <strong>{kind}</strong>}
            <span className="soft">{finding.where}</span>
          </div>
          <p>{finding.detail}</p>
          {finding.waived && (
            <p>
              <Mark shape="cross" tone="soft">
                {words.waived}
              </Mark>{' '}
              {finding.waivedReason}
            </p>
          )}
          {children}
        </div>
        {ways && <div className={`${css.ways} no-print`}>{ways}</div>}
      </div>
    </article>
  );
}
