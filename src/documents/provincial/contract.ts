/** One task as the sheet of the provinces tells of it. */
import type { RegisterRow } from '../../register/contract.ts';
import type { ToldTask } from '../facts/task-fact.ts';

/** Whoever made a result count; mail and telephone are those of the office, where the asker may see them. */
export interface Approver {
  name: string;
  email?: string;
  phone?: string;
}

/** What is not known is absent; days are "YYYY-MM-DD". */
export interface SheetTask {
  row: RegisterRow;
  told?: ToldTask;
  /** Its code in the list from above. */
  code?: string;
  /** "Kế hoạch số 15/KH-UBND ngày 05/02/2026 của …". */
  given?: string;
  /** Who gave it: the speaker of a directive, or who signed the document. */
  giver?: string;
  /** Whoever updates it. */
  updater?: string;
  /** The deadlines that its extensions replaced, the oldest first. */
  formerDues: readonly string[];
  /** When the answer that was received last was sent. */
  updatedOn?: string;
  approver?: Approver;
}

/** What a cell holds; an empty text is an empty cell. */
export type SheetCell = string | number | { day: string };
