import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RegisterDetail } from '../../../src/register/contract.ts';
import { answersQuery } from '../../api/approval.ts';
import { Card } from '../../design/card.tsx';
import { Problem } from '../../design/notices.tsx';
import { Portion } from '../../design/portion.tsx';
import { numberText } from '../../format/numbers.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { DirectAnswerButton } from '../directives/direct-button.tsx';
import { AnswerLine } from './answers.tsx';
import { HistoryLine } from './history.tsx';
import { type Moment, momentsOf } from './moments.ts';
import css from './row.module.css';

const SHOWN = ['all', 'answer', 'change'] as const;

/** Everything that happened to a row, the newest first: all of it, the answers alone, or what people changed. */
export function LifeLine({ detail: { row, history } }: { detail: RegisterDetail }) {
  const { register } = useTexts();
  const words = register.lifeLine;
  const answers = useQuery(answersQuery(row.kind, row.id));
  const [shown, setShown] = useState<(typeof SHOWN)[number]>('all');
  const moments = momentsOf(answers.data ?? [], history);
  const of = (kind: Moment['kind']) => moments.filter((moment) => moment.kind === kind);
  const counts = { all: moments.length, answer: of('answer').length, change: of('change').length };
  return (
    <Card
      title={words.title}
      actions={
        counts.answer > 0 && (
          <SegmentedControl
            className="no-print"
            size="xs"
            aria-label={words.title}
            value={shown}
            onChange={(value) => setShown(SHOWN.find((each) => each === value) ?? 'all')}
            data={SHOWN.map((each) => ({ value: each, label: words[each](numberText(counts[each])) }))}
          />
        )
      }
    >
      <Problem error={answers.error} onRetry={() => void answers.refetch()} />
      <ol className={css.history}>
        <Portion items={shown === 'all' ? moments : of(shown)}>
          {(moment) =>
            moment.kind === 'answer' ? (
              <AnswerLine
                key={moment.key}
                given={moment.given}
                acts={<DirectAnswerButton row={row} given={moment.given} />}
              />
            ) : (
              <HistoryLine key={moment.key} entry={moment.entry} />
            )
          }
        </Portion>
      </ol>
    </Card>
  );
}
