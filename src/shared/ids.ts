/**
 * Identifiers made by the application: UUID v7, which sort by the time they were made (RFC 9562). The screens
 * use it too: `crypto.randomUUID` exists only over https and on the machine itself, this works everywhere.
 */
import { v7 } from 'uuid';

export function newId(): string {
  return v7();
}
