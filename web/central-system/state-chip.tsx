import type { CentralLine } from '../../src/central-system/contract.ts';
import { Chip } from '../design/marks.tsx';
import { useTexts } from '../i18n/texts.tsx';

const MARKS = {
  new: { shape: 'ring', tone: 'accent' },
  changed: { shape: 'triangle', tone: 'warn' },
  gone: { shape: 'cross', tone: 'soft' },
  entered: { shape: 'check', tone: 'good' },
} as const;

/** Whether it was typed there as it is. */
export function StateChip({ state }: Pick<CentralLine, 'state'>) {
  const { centralSystem: words } = useTexts();
  return <Chip {...MARKS[state]}>{words.states[state]}</Chip>;
}
