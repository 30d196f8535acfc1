/**
 * A form saves what it shows. A field whose text cannot be read says so to the browser (constraint validation);
 * the form around it (`form.tsx`) then is not sent and leads the person to the field; where there is no form,
 * `goToUnreadable` does the same.
 */
import { type RefObject, useLayoutEffect, useRef } from 'react';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** @param problem why the text cannot be read, as a sentence; undefined when it can */
export function useReadable<F extends Field>(problem: string | undefined): RefObject<F | null> {
  const field = useRef<F>(null);
  useLayoutEffect(() => field.current?.setCustomValidity(problem ?? ''), [problem]);
  return field;
}

/** The first field inside that cannot be read. */
export function findUnreadable(inside: ParentNode | null | undefined): Field | undefined {
  const fields = [...(inside?.querySelectorAll<Field>('input, textarea') ?? [])];
  return fields.find((field) => field.validity.customError);
}

/** Leads the person to the first field inside that cannot be read; false when all can. */
export function goToUnreadable(inside: ParentNode | null | undefined): boolean {
  const field = findUnreadable(inside);
  field?.reportValidity();
  return field !== undefined;
}
