import { type ComponentProps, type FormEvent, useState } from 'react';
import { useTexts } from '../i18n/texts.tsx';

interface FormProps extends Omit<ComponentProps<'form'>, 'onSubmit' | 'noValidate'> {
  /** Called once everything that must be filled in is, and can be read. */
  onDone: () => void;
}

/**
 * A form that is not sent with gaps or with what cannot be read. Gaps are named in the words of the interface: the
 * browser would name them in its own language.
 */
export function Form({ onDone, children, ...rest }: FormProps) {
  const { common } = useTexts();
  const [missing, setMissing] = useState<string[]>([]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const faults = [...event.currentTarget.elements].filter(isFaulty);
    setMissing(faults.filter(({ validity }) => validity.valueMissing).map(labelOf));
    const [first] = faults;
    if (first) first.focus();
    else onDone();
  };
  return (
    <form {...rest} noValidate onSubmit={submit}>
      {children}
      {missing.length > 0 && (
        <p className="problem" role="alert">
          {common.fillIn(missing.join(', '))}
        </p>
      )}
    </form>
  );
}

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Empty though it must not be, or not to be read (`readable.ts`), which the field says itself. */
const isFaulty = (field: Element): field is Field =>
  (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) &&
  field.willValidate &&
  !field.validity.valid;

/** The words of a label without its asterisk, which is another element. */
function labelOf(field: Field): string {
  const [label] = field.labels ?? [];
  const words = [...(label?.childNodes ?? [])].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
  return words.map(({ textContent }) => textContent).join('');
}
