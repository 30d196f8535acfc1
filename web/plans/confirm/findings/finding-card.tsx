import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { DraftFinding } from '../../../../src/plans/draft/contract.ts';
import { Mark, SeverityMark } from '../../../design/marks.tsx';
import { useTexts } from '../../../i18n/texts.tsx';
import { rowName } from '../row-name.ts';
import { concerned } from './by-kind.ts';
import css from './findings.module.css';
import type { Settling } from './use-settling.ts';
import { CellWays, FindingWays } from './ways.tsx';

interface FindingCardProps {
  finding: DraftFinding;
  settling: Settling;
  readOnly: boolean;
  /** Whether its kind is said with it, where it does not stand among its like. */
  named?: boolean;
  onWaive: () => void;
  /** Absent where findings are not chosen. */
  picked?: boolean;
  onPick?: (picked: boolean) => void;
}

const THINGS_SHOWN = 4;

/** One finding: what it says, the things concerned, and what settles it. */
export function FindingCard(props: FindingCardProps) {
  const { finding, settling, readOnly, named = false, onWaive, picked, onPick } = props;
  const { confirm, reading } = useTexts();
  const words = confirm.findings;
  const things = concerned(finding, settling.things);
  const open = !readOnly && !finding.waived;
  return (
    <article className={css.card}>
      <div className="row-between">
        <span className="row">
          {open && onPick && (
            <Checkbox
              aria-label={words.pick(finding.where)}
              checked={picked ?? false}
              onChange={(event) => onPick(event.currentTarget.checked)}
            />
          )}
          <SeverityMark severity={finding.severity} />
          {named && <strong>{reading.findings[finding.kind]}</strong>}
          <span className="soft">{finding.where}</span>
        </span>
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
      <ThingLinks finding={finding} settling={settling} open={open} />
      {!readOnly && (
        <div className={css.ways}>
          {open && <FindingWays finding={finding} things={things} settling={settling} />}
          <Button
            size="compact-sm"
            variant="default"
            onClick={finding.waived ? () => settling.lookAgain(finding) : onWaive}
          >
            {finding.waived ? words.lookAgain : words.waive}
          </Button>
        </div>
      )}
    </article>
  );
}

interface ThingLinksProps {
  finding: DraftFinding;
  settling: Settling;
  open: boolean;
}

/** The things concerned, each with the way to the cell that settles it. */
function ThingLinks({ finding, settling, open }: ThingLinksProps) {
  const { common } = useTexts();
  const [all, setAll] = useState(false);
  const things = concerned(finding, settling.things);
  const hidden = things.length - THINGS_SHOWN;
  if (things.length === 0) return null;
  return (
    <ul className={css.things}>
      {(all ? things : things.slice(0, THINGS_SHOWN)).map((thing) => (
        <li key={thing.id}>
          <button type="button" className={css.link} onClick={() => settling.jump(thing)}>
            {rowName(thing.rows[0])}
          </button>
          {open && <CellWays finding={finding} thing={thing} settling={settling} />}
        </li>
      ))}
      {hidden > 0 && (
        <li>
          <button type="button" className={css.link} onClick={() => setAll(!all)}>
            {all ? common.showLess : common.showMore(hidden)}
          </button>
        </li>
      )}
    </ul>
  );
}
