/** What the editor of a cell is given, and how it is left. */
import type { DraftRow } from '../../../src/plans/draft/contract.ts';
import type { Patch } from './change.ts';
import type { Column } from './columns.ts';

/** Where the hand goes when a cell is left. */
export type Leave = 'stay' | 'next' | 'previous' | 'blur';

export interface EditorProps {
  importId: string;
  row: DraftRow;
  column: Column;
  label: string;
  /** Names for owners that the person can choose from. */
  unitNames: string[];
  onCommit: (patch: Patch, leave: Leave) => void;
  onCancel: () => void;
}
