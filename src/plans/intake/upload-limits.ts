/** How much one upload may bring; the screen says so before anything is sent. */
import { MAX_FILE_BYTES } from '../../reading/formats/limits.ts';

export { MAX_FILE_BYTES };
export const MAX_FILES = 10;
/** In bytes: all files together, and the form around them. */
export const MAX_UPLOAD_BYTES = 3 * MAX_FILE_BYTES;
