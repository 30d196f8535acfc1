import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { RegisterFinding, Way } from '../../../src/register/contract.ts';
import { canEditRow } from '../../../src/register/permissions.ts';
import { useMe } from '../../api/me.ts';
import { AskReason } from '../../design/ask-reason.tsx';
import { type Choice, FindingCard } from '../../design/findings/finding-card.tsx';
import { FindingThings } from '../../design/findings/finding-things.tsx';
import { useTexts } from '../../i18n/texts.tsx';
import { useWaive } from './use-waive.ts';
import { WayDialog } from './way-dialog.tsx';

type Thing = RegisterFinding['things'][number];

interface RegisterFindingCardProps {
  finding: RegisterFinding;
  /** Id of the thing whose page shows it: it is not named there. */
  here?: string;
  choice?: Choice | undefined;
  /** It does not stand below the name of its kind. */
  named?: boolean;
}

/** These settle a finding for all its things together; the others one thing at a time. */
const TOGETHER: readonly Way[] = ['join', 'add-file'];

/** A finding of a confirmed plan; what settles it is an ordinary change, with a reason. */
export function RegisterFindingCard(props: RegisterFindingCardProps) {
  const { finding, here, choice, named = false } = props;
  const { user } = useMe();
  const [act, setAct] = useState<{ way: Way; thing?: Thing }>();
  const mayEdit = canEditRow(user, user.communeCode);
  const { things, ways } = finding;
  const open = mayEdit && !finding.waived;
  const single = things.length === 1 ? things[0] : undefined;
  const whole = ways.filter((way) => single || TOGETHER.includes(way));
  const each = single ? [] : ways.filter((way) => !TOGETHER.includes(way));
  const button = (way: Way, thing: Thing | undefined) => (
    <WayButton key={way} way={way} thing={thing} onAct={() => setAct({ way, ...(thing && { thing }) })} />
  );
  const settling = mayEdit && (
    <>
      {open && whole.map((way) => button(way, single))}
      <Waive finding={finding} />
    </>
  );
  return (
    <>
      <FindingCard finding={finding} choice={choice} named={named} ways={settling}>
        <FindingThings things={things.filter(({ id }) => id !== here || !single)}>
          {(thing) => (
            <>
              <Link to="/register/$kind/$id" params={{ kind: thing.kind, id: thing.id }}>
                {thing.name}
              </Link>
              <span className="acts no-print">{open && each.map((way) => button(way, thing))}</span>
            </>
          )}
        </FindingThings>
      </FindingCard>
      {act && (
        <WayDialog finding={finding} way={act.way} thing={act.thing} onClose={() => setAct(undefined)} />
      )}
    </>
  );
}

function WayButton({ way, thing, onAct }: { way: Way; thing: Thing | undefined; onAct: () => void }) {
  const { findings: words, things } = useTexts();
  // What no longer counts lacks nothing: that is what it settles.
  const label = way === 'count' && thing ? things.uncount[thing.kind] : words.ways[way];
  return (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={thing ? `${label}: ${thing.name}` : label}
      onClick={onAct}
    >
      {label}
    </Button>
  );
}

function Waive({ finding }: { finding: RegisterFinding }) {
  const { findings: words } = useTexts();
  const [asking, setAsking] = useState(false);
  const waive = useWaive();
  const { waived } = finding;
  return (
    <>
      <Button size="compact-sm" variant="subtle" onClick={() => setAsking(true)}>
        {waived ? words.unwaive : words.waive}
      </Button>
      {asking && (
        <AskReason
          place={{ form: waived ? 'unwaive' : 'waive', record: finding.id }}
          title={waived ? words.unwaiveTitle : words.waiveTitle}
          text={`${finding.detail} ${waived ? words.unwaiveText : words.waiveText}`}
          action={waived ? words.unwaive : words.waive}
          busy={waive.isPending}
          error={waive.error}
          onDone={(reason) => waive.mutateAsync({ ids: [finding.id], waived: !waived, reason })}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
