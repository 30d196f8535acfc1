/** The tabs of the screen: things by their class, what is not a thing, and what is asked about the plan. */
import type { PlainClass } from '../../../src/register/contract.ts';
import type { AddChange } from './change.ts';

const THING_TABS = ['indicator', 'task', 'qualitative', 'general'] as const satisfies PlainClass[];
export const ROW_TABS = [...THING_TABS, 'reporting'] as const;
export type RowTab = (typeof ROW_TABS)[number];
export const TABS = [...ROW_TABS, 'header', 'findings', 'owners'] as const;
export type Tab = (typeof TABS)[number];

export const isRowTab = (tab: Tab): tab is RowTab => ROW_TABS.some((rowTab) => rowTab === tab);

/** Whether the tab lists things; which of them count and which do not is decided there. */
export const isThingTab = (tab: Tab): tab is PlainClass => THING_TABS.some((each) => each === tab);

const KINDS = {
  indicator: 'indicator',
  qualitative: 'indicator',
  task: 'task',
  general: 'task',
  reporting: 'reporting',
} as const satisfies Record<RowTab, AddChange['kind']>;

/** What the rows of a tab are. */
export const kindOf = (tab: RowTab): AddChange['kind'] => KINDS[tab];

/** Goals in words and general tasks stand there to be decided about, in the order of the plan. */
export const isUncounted = (tab: Tab): boolean => tab === 'qualitative' || tab === 'general';

/**
 * Tabs that are shown: those of what does not count only while there is any; of a document that is no plan those of
 * indicators and reports too.
 * @param used tabs with rows in them
 */
export function shownTabs(used: ReadonlySet<Tab>, current: Tab, outside = false): Tab[] {
  const rare = (tab: Tab) => isUncounted(tab) || (outside && (tab === 'indicator' || tab === 'reporting'));
  return TABS.filter((tab) => !rare(tab) || used.has(tab) || tab === current);
}

/** The tab to begin with: the first that has rows. */
export const firstTab = (used: ReadonlySet<Tab>): Tab => ROW_TABS.find((tab) => used.has(tab)) ?? 'indicator';

export const tabId = (tab: Tab): string => `tab-${tab}`;
