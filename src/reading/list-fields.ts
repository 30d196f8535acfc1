/** What lists say of a task, apart from the shapes, so that screens use it without them. Pure. */
import type { ListFields } from './contract.ts';

/** Those of these fields that say something. */
export function listFieldsOf(row: ListFields): ListFields {
  const { code, statedStatus, statedResult, note, concern } = row;
  return {
    ...(code && { code }),
    ...(statedStatus && { statedStatus }),
    ...(statedResult && { statedResult }),
    ...(note && { note }),
    ...(concern && { concern }),
  };
}
