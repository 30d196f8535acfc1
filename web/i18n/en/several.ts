import type { Texts } from '../vi.ts';

export const several: Texts['several'] = {
  title: 'Stated by several plans',
  about: (open) => `${open} pairs to decide`,
  explain:
    'Where two plans state one indicator or one task, it becomes one: one row, one series of figures, and its unit is asked once. Each plan keeps its own targets and deadlines.',
  none: 'Nothing is to be decided.',
  noneHint: 'When a further plan is confirmed, what it seems to repeat of earlier plans appears here.',
  sure: 'Nearly the same name',
  look: 'Look closely',
  isSame: 'The same',
  isDifferent: 'Two different ones',
  allSure: (count) => `Join all ${count} pairs of nearly the same name`,
  joined: (count) => `${count} pairs were joined.`,
  differs: 'Kept as two different ones.',
  decided: 'Decided',
  pair: 'The two',
  decision: 'Decision',
  decisions: { same: 'The same', different: 'Two different ones' },
  parted: 'taken apart since',
  by: 'Decided by',
  undo: 'Take back',
  undone: 'The decision was taken back.',
  toCard: (count) => `${count} rows may be stated by another plan too`,
  toCardHint: 'Decide, so that each is followed and reported once.',
  toCardGo: 'Look and decide',
  fromRegister: 'Stated by several plans',
};
