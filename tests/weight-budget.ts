/** Script and styles of a first page on the wire, fonts apart: ten seconds on a line of 200 kbit/s. */
export const BUDGET_BYTES = 250_000;
