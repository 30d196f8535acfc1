import '../i18n/rooms/evaluation.ts';
import type { MilestoneMark, RowStanding } from '../../src/register/received/contract.ts';
import { Chip, Mark, type Shape, type Tone } from '../design/marks.tsx';
import { useTexts } from '../i18n/texts.tsx';
import { statusText } from './standing-words.ts';

/** Each status has a shape of its own within its colour. */
const MARKS: Readonly<Record<MilestoneMark, { shape: Shape; tone: Tone }>> = {
  'on-track': { shape: 'dot', tone: 'good' },
  behind: { shape: 'half', tone: 'warn' },
  'at-risk': { shape: 'square', tone: 'bad' },
  kept: { shape: 'check', tone: 'good' },
  lost: { shape: 'cross', tone: 'bad' },
  met: { shape: 'check', tone: 'good' },
  missed: { shape: 'cross', tone: 'bad' },
  'too-little-data': { shape: 'diamond', tone: 'soft' },
  'not-computable': { shape: 'dash', tone: 'soft' },
  'no-figure': { shape: 'half', tone: 'soft' },
  ahead: { shape: 'ring', tone: 'soft' },
};

interface StandingChipProps {
  standing: RowStanding;
  /** In a list the milestone stands in a column beside it. */
  listed?: boolean;
}

/** How an indicator stands before its next milestone: shape, word and colour. */
export function StandingChip({ standing, listed = false }: StandingChipProps) {
  const { evaluation } = useTexts();
  const { status } = standing;
  const text =
    listed && status === 'at-risk' ? evaluation.statuses[status] : statusText(standing, evaluation);
  return <Chip {...MARKS[status]}>{text}</Chip>;
}

/** A milestone in its year; in a table of many the shape alone is seen, the word is read aloud. */
export function MilestoneSign({ mark, quiet = false }: { mark: MilestoneMark; quiet?: boolean }) {
  const { evaluation } = useTexts();
  return (
    <Mark {...MARKS[mark]} quiet={quiet}>
      {evaluation.marks[mark]}
    </Mark>
  );
}
