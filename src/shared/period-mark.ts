/** The place of the name of a period in headings that are taken over from a report. Pure. */

/**
 * Stands for the name of the period in a heading or title that is taken over; each document fills in its own:
 * "IV. NHIỆM VỤ TRỌNG TÂM {kỳ}".
 */
export const PERIOD = '{kỳ}';
