import '../i18n/rooms/evaluation.ts';
import type { RowStanding, StandingStatus } from '../../src/register/received/contract.ts';
import { Chip, type Shape, type Tone } from '../design/marks.tsx';
import { useTexts } from '../i18n/texts.tsx';
import { statusText } from './standing-words.ts';

/** Each status has a shape of its own within its colour. */
const MARKS: Readonly<Record<StandingStatus, { shape: Shape; tone: Tone }>> = {
  'on-track': { shape: 'dot', tone: 'good' },
  behind: { shape: 'half', tone: 'warn' },
  'at-risk': { shape: 'square', tone: 'bad' },
  kept: { shape: 'check', tone: 'good' },
  lost: { shape: 'cross', tone: 'bad' },
  met: { shape: 'check', tone: 'good' },
  missed: { shape: 'cross', tone: 'bad' },
  'too-little-data': { shape: 'ring', tone: 'soft' },
  'not-computable': { shape: 'dash', tone: 'soft' },
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
