/** How large a list of people may be, in bytes; the screen says so before anything is sent. */
export const MOST_SHEET_BYTES = 2 * 1024 * 1024;
