import { Button, Checkbox } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { DraftFinding } from '../../../../src/plans/draft/contract.ts';
import { type FindingGroup, groupFindings } from '../../../design/findings/group-findings.ts';
import { Empty, Problem } from '../../../design/notices.tsx';
import { Portion } from '../../../design/portion.tsx';
import { useTexts } from '../../../i18n/texts.tsx';
import { DraftFindingCard } from './draft-finding-card.tsx';
import css from './findings.module.css';
import type { Settling } from './use-settling.ts';
import { WaiveDialog } from './waive-dialog.tsx';

interface FindingsPanelProps {
  importId: string;
  findings: readonly DraftFinding[];
  settling: Settling;
  /** The kind that was asked for, to be brought into sight. */
  wanted: DraftFinding['kind'] | undefined;
  readOnly: boolean;
}

/** What is not clear about the plan, by kind, serious kinds first, each with what settles it. */
export function FindingsPanel(props: FindingsPanelProps) {
  const { importId, findings, settling, wanted, readOnly } = props;
  const { confirm } = useTexts();
  const words = confirm.findings;
  const [waiving, setWaiving] = useState<readonly DraftFinding[]>([]);
  const [withWaived, setWithWaived] = useState(false);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const waived = findings.filter((finding) => finding.waived).length;
  const shown = findings.filter((finding) => withWaived || !finding.waived);
  const chosen = findings.filter(({ key, waived: done }) => picked.has(key) && !done);
  const pick = (keys: readonly string[], inside: boolean) => {
    const rest = [...picked].filter((key) => !keys.includes(key));
    setPicked(new Set(inside ? [...rest, ...keys] : rest));
  };
  const close = () => {
    setWaiving([]);
    setPicked(new Set());
  };
  return (
    <div className={css.panel}>
      {(waived > 0 || chosen.length > 0) && (
        <div className={css.tools}>
          {chosen.length > 0 && (
            <Button size="compact-sm" onClick={() => setWaiving(chosen)}>
              {words.waiveMany(chosen.length)}
            </Button>
          )}
          {waived > 0 && (
            <Checkbox
              label={words.showWaived(waived)}
              checked={withWaived}
              onChange={(event) => setWithWaived(event.currentTarget.checked)}
            />
          )}
        </div>
      )}
      <Problem error={settling.waiving.error} />
      {shown.length === 0 && <Empty title={words.none} />}
      {groupFindings(shown).map((group) => (
        <Group
          key={group.kind}
          group={group}
          wanted={group.kind === wanted}
          picked={picked}
          onPick={pick}
          readOnly={readOnly}
        >
          {(finding) => (
            <DraftFindingCard
              key={finding.key}
              finding={finding}
              settling={settling}
              readOnly={readOnly}
              choice={{
                chosen: picked.has(finding.key),
                onChoose: (now) => pick([finding.key], now),
              }}
              onWaive={() => setWaiving([finding])}
            />
          )}
        </Group>
      ))}
      {waiving.length > 0 && (
        <WaiveDialog importId={importId} findings={waiving} waiving={settling.waiving} onClose={close} />
      )}
    </div>
  );
}

interface GroupProps {
  group: FindingGroup<DraftFinding>;
  wanted: boolean;
  picked: ReadonlySet<string>;
  onPick: (keys: readonly string[], inside: boolean) => void;
  readOnly: boolean;
  children: (finding: DraftFinding) => ReactNode;
}

/** All findings of one kind under its name, to be let stand together. */
function Group(props: GroupProps) {
  const { group, wanted, picked, onPick, readOnly, children } = props;
  const { kind, findings } = group;
  const { findings: words, reading } = useTexts();
  const keys = findings.filter(({ waived }) => !waived).map(({ key }) => key);
  const count = keys.filter((key) => picked.has(key)).length;
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (wanted) box.current?.scrollIntoView({ block: 'start' });
  }, [wanted]);
  return (
    <section ref={box} aria-label={reading.findings[kind]}>
      <div className={css.head}>
        <h2>
          {reading.findings[kind]} <small>{findings.length}</small>
        </h2>
        {!readOnly && keys.length > 1 && (
          <Checkbox
            label={words.chooseGroup}
            checked={count === keys.length}
            indeterminate={count > 0 && count < keys.length}
            onChange={(event) => onPick(keys, event.currentTarget.checked)}
          />
        )}
      </div>
      <Portion items={findings}>{children}</Portion>
    </section>
  );
}
