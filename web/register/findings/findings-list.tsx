import { Button } from '@mantine/core';
import { useState } from 'react';
import type { RegisterFinding } from '../../../src/register/contract.ts';
import { canEditRow } from '../../../src/register/permissions.ts';
import { useMe } from '../../api/me.ts';
import { type FindingGroup, groupFindings } from '../../design/findings/group-findings.ts';
import { AskReason } from '../../design/ask-reason.tsx';
import { Portion } from '../../design/portion.tsx';
import { numberText } from '../../format/numbers.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { RegisterFindingCard } from './register-finding-card.tsx';
import css from './findings.module.css';
import { useWaive } from './use-waive.ts';

interface FindingsListProps {
  findings: readonly RegisterFinding[];
  /** The heading that it stands below. */
  under: 'h1' | 'h2';
}

/** Findings by kind, serious first; many can be let stand at once, with one reason. Those that were come last. */
export function FindingsList({ findings, under }: FindingsListProps) {
  const { findings: words } = useTexts();
  const { user } = useMe();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const open = findings.filter(({ waived }) => !waived);
  const waived = findings.filter((finding) => finding.waived);
  const ids = open.flatMap(({ id }) => (chosen.has(id) ? [id] : []));
  const choose = (wanted: readonly string[], add: boolean) => {
    const next = new Set(chosen);
    for (const id of wanted)
      if (add) next.add(id);
      else next.delete(id);
    setChosen(next);
  };
  const mayEdit = canEditRow(user, user.communeCode);
  return (
    <>
      {ids.length > 0 && <WaiveBar ids={ids} onNone={() => setChosen(new Set())} />}
      {groupFindings(open).map((group) => (
        <Group
          key={group.kind}
          group={group}
          heading={under === 'h1' ? 'h2' : 'h3'}
          chosen={chosen}
          onChoose={mayEdit ? choose : undefined}
        />
      ))}
      {waived.length > 0 && (
        <details className={css.waived}>
          <summary>{words.waivedTitle(numberText(waived.length))}</summary>
          <Portion items={waived}>
            {(finding) => <RegisterFindingCard key={finding.id} finding={finding} named />}
          </Portion>
        </details>
      )}
    </>
  );
}

interface GroupProps {
  group: FindingGroup<RegisterFinding>;
  heading: 'h2' | 'h3';
  chosen: ReadonlySet<string>;
  /** Absent for whoever may only read. */
  onChoose: ((ids: readonly string[], add: boolean) => void) | undefined;
}

function Group({ group, heading: Heading, chosen, onChoose }: GroupProps) {
  const { reading, findings: words } = useTexts();
  const name = reading.findings[group.kind];
  return (
    <section aria-label={name}>
      <div className="row-between">
        <Heading className={css.kind}>
          {name} <span className="soft">({numberText(group.findings.length)})</span>
        </Heading>
        {onChoose && group.findings.length > 1 && (
          <Button
            className="no-print"
            size="compact-sm"
            variant="default"
            aria-label={`${words.chooseGroup}: ${name}`}
            onClick={() =>
              onChoose(
                group.findings.map(({ id }) => id),
                true,
              )
            }
          >
            {words.chooseGroup}
          </Button>
        )}
      </div>
      <Portion items={group.findings}>
        {(finding) => (
          <RegisterFindingCard
            key={finding.id}
            finding={finding}
            choice={
              onChoose && {
                chosen: chosen.has(finding.id),
                onChoose: (add) => onChoose([finding.id], add),
              }
            }
          />
        )}
      </Portion>
    </section>
  );
}

/** What is done with all that are chosen. */
function WaiveBar({ ids, onNone }: { ids: string[]; onNone: () => void }) {
  const { findings: words, things } = useTexts();
  const [asking, setAsking] = useState(false);
  const waive = useWaive();
  const count = numberText(ids.length);
  return (
    <div className={`${css.bar} acts no-print`}>
      <strong role="status">{words.chosen(count)}</strong>
      <Button size="compact-sm" onClick={() => setAsking(true)}>
        {words.waive}
      </Button>
      <Button size="compact-sm" variant="default" onClick={onNone}>
        {things.chooseNone}
      </Button>
      {asking && (
        <AskReason
          place={{ form: 'waive', record: 'many' }}
          title={words.waiveManyTitle(count)}
          text={words.waiveManyText(count)}
          action={words.waive}
          busy={waive.isPending}
          error={waive.error}
          onDone={async (reason) => {
            await waive.mutateAsync({ ids, waived: true, reason });
            onNone();
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}
