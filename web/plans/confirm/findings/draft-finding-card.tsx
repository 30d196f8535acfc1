import { Button } from '@mantine/core';
import type { DraftFinding } from '../../../../src/plans/draft/contract.ts';
import { type Choice, FindingCard } from '../../../design/findings/finding-card.tsx';
import { FindingThings, ThingButton } from '../../../design/findings/finding-things.tsx';
import { useTexts } from '../../../i18n/texts.tsx';
import { rowName } from '../row-name.ts';
import { concerned } from './concerned.ts';
import type { Settling } from './use-settling.ts';
import { CellWays, FindingWays } from './ways.tsx';

interface DraftFindingCardProps {
  finding: DraftFinding;
  settling: Settling;
  readOnly: boolean;
  /** Whether its kind is said with it, where it does not stand among its like. */
  named?: boolean;
  onWaive: () => void;
  /** Absent where findings are not chosen. */
  choice?: Choice;
}

/** A finding of a draft; what settles it is done in the table, or asked once for all its things. */
export function DraftFindingCard(props: DraftFindingCardProps) {
  const { finding, settling, readOnly, named = false, onWaive, choice } = props;
  const { findings: words } = useTexts();
  const things = concerned(finding, settling.things);
  const open = !readOnly && !finding.waived;
  const ways = !readOnly && (
    <>
      {open && <FindingWays finding={finding} things={things} settling={settling} />}
      <Button
        size="compact-sm"
        variant="default"
        onClick={finding.waived ? () => settling.lookAgain(finding) : onWaive}
      >
        {finding.waived ? words.unwaive : words.waive}
      </Button>
    </>
  );
  return (
    <FindingCard finding={finding} choice={open ? choice : undefined} named={named} ways={ways}>
      <FindingThings things={things}>
        {(thing) => (
          <>
            <ThingButton name={rowName(thing.rows[0])} onOpen={() => settling.jump(thing)} />
            {open && <CellWays finding={finding} thing={thing} settling={settling} />}
          </>
        )}
      </FindingThings>
    </FindingCard>
  );
}
