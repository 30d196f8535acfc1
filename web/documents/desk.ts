/** What the parts of a report's screen share: the page, what is typed, the chosen number, what is being edited. */
import { createContext, use } from 'react';
import type { DraftRemark, ReportPage } from '../../src/documents/contract.ts';
import type { Typing } from './use-typing.ts';

export interface Desk {
  page: ReportPage;
  typing: Typing;
  /** Before somebody who makes and issues reports. */
  mayMake: boolean;
  /** A draft, before somebody who may write into it. */
  editable: boolean;
  /** Place of the number whose source is shown. */
  chosen: string | undefined;
  choose: (place: string | undefined) => void;
  /** Key of the paragraph that is open for typing. */
  editing: string | undefined;
  edit: (key: string | undefined) => void;
}

export const DeskContext = createContext<Desk | undefined>(undefined);

export function useDesk(): Desk {
  const desk = use(DeskContext);
  if (!desk) throw new Error('useDesk outside a report');
  return desk;
}

export const remarksAt = ({ page }: Pick<Desk, 'page'>, key: string): DraftRemark[] =>
  page.remarks.filter((remark) => remark.key === key);

/** The element of a block or part, by its id in `places.ts`. */
export const elementId = (id: string): string => `report-${id}`;

/** Brings a place into sight and the keyboard to it. */
export function goToPlace(id: string): void {
  const element = document.getElementById(elementId(id));
  element?.scrollIntoView({ block: 'start' });
  element?.focus({ preventScroll: true });
}
