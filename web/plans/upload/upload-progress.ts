/** How far the sending of files is. Pure. */
import type { Sent } from '../../api/upload.ts';

/** Before this a line has not shown yet how fast it is. */
const MEASURED_AFTER_MS = 2000;

export interface UploadProgress {
  /** Whole per cent, 100 only when everything is sent. */
  percent: number;
  /** Absent while it cannot be told yet, and when nothing is left. */
  secondsLeft?: number;
}

/** @param elapsedMs since the first byte, in milliseconds */
export function uploadProgress({ sent, total }: Sent, elapsedMs: number): UploadProgress {
  const percent = total > 0 ? Math.floor((100 * sent) / total) : 0;
  if (elapsedMs < MEASURED_AFTER_MS || sent === 0 || sent >= total) return { percent };
  return { percent, secondsLeft: Math.ceil(((total - sent) / sent) * (elapsedMs / 1000)) };
}
