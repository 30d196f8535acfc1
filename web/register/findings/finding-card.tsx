import { Button, Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { RegisterFinding, Way } from '../../../src/register/contract.ts';
import { canEditRow } from '../../../src/register/permissions.ts';
import { useMe } from '../../api/me.ts';
import { AskReason } from '../../design/ask-reason.tsx';
import { Mark, SeverityMark } from '../../design/marks.tsx';
import { numberText } from '../../format/numbers.ts';
import { useTexts } from '../../i18n/texts.tsx';
import css from './findings.module.css';
import { useWaive } from './use-waive.ts';
import { WayDialog } from './way-dialog.tsx';

type Thing = RegisterFinding['things'][number];

/** What is chosen besides a finding, where several are chosen. */
export interface Choice {
  chosen: boolean;
  onChoose: (chosen: boolean) => void;
}

interface FindingCardProps {
  finding: RegisterFinding;
  /** Id of the thing whose page shows it: it is not named there. */
  here?: string;
  choice?: Choice | undefined;
  /** It stands below the name of its kind. */
  grouped?: boolean;
}

/** These settle a finding for all its things together; the others one thing at a time. */
const TOGETHER: readonly Way[] = ['join', 'add-file'];

/** One thing that is not clear, what it is about, and what settles it. */
export function FindingCard({ finding, here, choice, grouped = false }: FindingCardProps) {
  const { reading, findings: words } = useTexts();
  const { user } = useMe();
  const [act, setAct] = useState<{ way: Way; thing?: Thing }>();
  const mayEdit = canEditRow(user, user.communeCode);
  const { things, ways, waived } = finding;
  const open = mayEdit && !waived;
  const single = things.length === 1 ? things[0] : undefined;
  const whole = ways.filter((way) => single || TOGETHER.includes(way));
  const each = single ? [] : ways.filter((way) => !TOGETHER.includes(way));
  const button = (way: Way, thing: Thing | undefined) => (
    <WayButton key={way} way={way} thing={thing} onAct={() => setAct({ way, ...(thing && { thing }) })} />
  );
  return (
    <article className={css.card} aria-label={`${reading.findings[finding.kind]}: ${finding.detail}`}>
      <div className="row">
        {choice && (
          <Checkbox
            size="xs"
            aria-label={words.choose(finding.detail)}
            checked={choice.chosen}
            onChange={(event) => choice.onChoose(event.currentTarget.checked)}
          />
        )}
        <SeverityMark severity={finding.severity} />
        {!grouped && <strong>{reading.findings[finding.kind]}</strong>}
        <span className="soft">{finding.where}</span>
      </div>
      <p className={css.detail}>{finding.detail}</p>
      <Things things={things.filter(({ id }) => id !== here || !single)}>
        {(thing) => open && each.map((way) => button(way, thing))}
      </Things>
      {waived && (
        <p className={css.detail}>
          <Mark shape="cross" tone="soft">
            {words.waived}
          </Mark>{' '}
          {finding.waivedReason}
        </p>
      )}
      {mayEdit && (
        <div className={`${css.acts} acts no-print`}>
          {open && whole.map((way) => button(way, single))}
          <Waive finding={finding} />
        </div>
      )}
      {act && (
        <WayDialog finding={finding} way={act.way} thing={act.thing} onClose={() => setAct(undefined)} />
      )}
    </article>
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

const SHOWN = 4;

/** What the finding is about; of many things the first ones, until all are asked for. */
function Things({ things, children }: { things: Thing[]; children: (thing: Thing) => ReactNode }) {
  const { findings: words } = useTexts();
  const [all, setAll] = useState(false);
  if (things.length === 0) return null;
  const hidden = things.length - SHOWN;
  return (
    <ul className={css.things}>
      {(all ? things : things.slice(0, SHOWN)).map((thing) => (
        <li key={thing.id}>
          <Link to="/register/$kind/$id" params={{ kind: thing.kind, id: thing.id }}>
            {thing.name}
          </Link>
          <span className="acts no-print">{children(thing)}</span>
        </li>
      ))}
      {hidden > 0 && !all && (
        <li>
          <Button size="compact-xs" variant="default" onClick={() => setAll(true)}>
            {words.more(numberText(hidden))}
          </Button>
        </li>
      )}
    </ul>
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
