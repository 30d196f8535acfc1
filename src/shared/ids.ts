/** Identifiers made by the application: UUID v7, which sort by the time they were made (RFC 9562). */
import { v7 } from 'uuid';

export function newId(): string {
  return v7();
}
