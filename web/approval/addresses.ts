/** Addresses of screens that other rooms own. */

/** Where flows are confirmed. */
export const FLOWS: string = '/reporting/flows';
/** What is asked in which cycle. */
export const CONTENT: string = '/reporting/content';
/** Who answers for what: rows without a living owner, units that have not moved. */
export const OWNERS: string = '/reporting/owners';
/** The form of a unit, where its figures are entered. */
export const entryOf = (dutyId: string): string => `/reporting/duties/${dutyId}`;
/** What a person owes. */
export const MY_WORK: string = '/my-work';
