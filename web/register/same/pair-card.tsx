import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import type { RegisterRow } from '../../../src/register/contract.ts';
import type { SameDecision, SamePair } from '../../../src/register/same/contract.ts';
import { Chip, StatusChip } from '../../design/marks.tsx';
import { Problem } from '../../design/notices.tsx';
import { useTexts } from '../../i18n/texts.tsx';
import { cellText } from '../list/columns.ts';
import css from './same.module.css';
import { useDecideSame } from './use-same.ts';

const SAID = ['unit', 'targets', 'leads', 'deadline', 'deliverable'] as const;

function Side({ row }: { row: RegisterRow }) {
  const texts = useTexts();
  return (
    <div className={css.side}>
      <Link to="/register/$kind/$id" params={{ kind: row.kind, id: row.id }}>
        {row.name}
      </Link>
      <div className="soft small">{row.planTitle}</div>
      {SAID.map((column) => {
        const text = cellText(row, column, texts);
        return (
          text !== '' && (
            <div key={column}>
              <span className="soft">{texts.reading.fields[column]}:</span> {text}
            </div>
          )
        );
      })}
      {row.status && <StatusChip status={row.status} />}
    </div>
  );
}

/** The first act of the next pair, or of the one before: where the hand goes on when this one is gone. */
function nextAct(card: HTMLElement | null): HTMLElement | undefined {
  const beside = card?.nextElementSibling ?? card?.previousElementSibling;
  return beside?.querySelector<HTMLElement>('button') ?? undefined;
}

interface PairCardProps {
  pair: SamePair;
  /** Of somebody who may decide. */
  decides: boolean;
}

/** Two rows side by side, and what a person says of them. */
export function PairCard({ pair, decides }: PairCardProps) {
  const { several: words, register } = useTexts();
  const card = useRef<HTMLElement>(null);
  const act = useDecideSame();
  const { one, other, sure } = pair;
  const decide = (decision: SameDecision) => {
    const next = nextAct(card.current);
    act.mutate({ decision, pairs: [pair] }, { onSuccess: () => next?.focus() });
  };
  return (
    <article ref={card} className="card" aria-label={one.name}>
      <p className="row-between">
        <span className="soft">{register.kinds[one.kind]}</span>
        {sure ? (
          <Chip shape="check" tone="good">
            {words.sure}
          </Chip>
        ) : (
          <Chip shape="diamond" tone="warn">
            {words.look}
          </Chip>
        )}
      </p>
      <div className={css.sides}>
        <Side row={one} />
        <Side row={other} />
      </div>
      <Problem error={act.error} />
      {decides && (
        <div className="acts no-print">
          <Button size="compact-sm" variant="default" loading={act.isPending} onClick={() => decide('same')}>
            {words.isSame}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            disabled={act.isPending}
            onClick={() => decide('different')}
          >
            {words.isDifferent}
          </Button>
        </div>
      )}
    </article>
  );
}
