import '../../i18n/rooms/wholes.ts';
import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Whole } from '../../../src/progress/wholes/contract.ts';
import type { RegisterRow } from '../../../src/register/contract.ts';
import { wholesOfRowQuery } from '../../api/wholes.ts';
import { Card } from '../../design/card.tsx';
import { Problem } from '../../design/notices.tsx';
import { useTexts } from '../../i18n/texts.tsx';
import { PartLines } from './part-lines.tsx';
import { WholeActs } from './whole-acts.tsx';
import { WholeChip, WholeNotes, WholeResult } from './whole-marks.tsx';
import { coverageText } from './whole-text.ts';

/** The parts of the units in the latest period, the periods before folded under it; nothing where one unit answers. */
export function WholesCard({ row }: { row: RegisterRow }) {
  const { wholes: words } = useTexts();
  const wholes = useQuery(wholesOfRowQuery(row.kind, row.id));
  const [latest, ...former] = wholes.data ?? [];
  if (!wholes.error && !latest) return null;
  return (
    <Card title={words.title}>
      <Problem error={wholes.error} onRetry={() => void wholes.refetch()} />
      {latest && <WholeView whole={latest} />}
      {former.length > 0 && (
        <details>
          <summary>{words.formerPeriods}</summary>
          {former.map((whole) => (
            <WholeView key={whole.periodId} whole={whole} />
          ))}
        </details>
      )}
    </Card>
  );
}

function WholeView({ whole }: { whole: Whole }) {
  const texts = useTexts();
  return (
    <Stack gap="xs">
      <p className="row-between">
        <span>
          {whole.periodName}: {whole.kind === 'indicator' && <WholeResult whole={whole} />} ·{' '}
          <b>{coverageText(whole, texts)}</b>
        </span>
        {whole.state && <WholeChip state={whole.state} />}
      </p>
      <WholeNotes whole={whole} />
      <PartLines whole={whole} />
      <WholeActs whole={whole} />
    </Stack>
  );
}
