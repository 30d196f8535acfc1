/**
 * A form saves what it shows. A field whose text cannot be read says so to the browser (constraint validation);
 * the form around it (`form.tsx`) then is not sent and leads the person to the field; where there is no form,
 * `goToUnreadable` does the same. Where fields save themselves, whatever sends them listens (`HearUnreadable`).
 */
import {
  createContext,
  type RefObject,
  useCallback,
  useContext,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** @param field any name of its own @param label how people call it; undefined when it can be read again, or is gone */
export type HearField = (field: string, label: string | undefined) => void;

/** Whoever has to know which fields inside cannot be read; the same function for as long as it is about the same. */
export const HearUnreadable = createContext<HearField>(() => undefined);

const labelOf = (field: Field | null): string => field?.labels?.[0]?.textContent ?? field?.ariaLabel ?? '';

/** @param problem why the text cannot be read, as a sentence; undefined when it can */
export function useReadable<F extends Field>(problem: string | undefined): RefObject<F | null> {
  const field = useRef<F>(null);
  const hear = useContext(HearUnreadable);
  const id = useId();
  useLayoutEffect(() => {
    field.current?.setCustomValidity(problem ?? '');
    if (problem === undefined) return undefined;
    hear(id, labelOf(field.current));
    return () => hear(id, undefined);
  }, [problem, hear, id]);
  return field;
}

/** Whether any field that reports to `hear` cannot be read now. */
export function useUnreadable(): { any: boolean; hear: HearField } {
  const [fields, setFields] = useState<ReadonlySet<string>>(new Set());
  const hear = useCallback<HearField>((field, label) => {
    setFields((before) => {
      const others = [...before].filter((each) => each !== field);
      return new Set(label === undefined ? others : [...others, field]);
    });
  }, []);
  return { any: fields.size > 0, hear };
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
