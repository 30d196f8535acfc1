import { type ComponentProps, type FormEvent, useState } from 'react';
import { useTexts } from '../i18n/texts.tsx';

interface FormProps extends Omit<ComponentProps<'form'>, 'onSubmit' | 'noValidate'> {
  /** Called once everything that must be filled in is. */
  onDone: () => void;
}

/** A form whose gaps are named in the words of the interface: the browser would name them in its own language. */
export function Form({ onDone, children, ...rest }: FormProps) {
  const { common } = useTexts();
  const [missing, setMissing] = useState<string[]>([]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const gaps = [...event.currentTarget.elements].filter(isGap);
    setMissing(gaps.map(labelOf));
    const [first] = gaps;
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

function isGap(field: Element): field is HTMLInputElement | HTMLTextAreaElement {
  return (
    (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) && field.validity.valueMissing
  );
}

/** The words of a label without its asterisk, which is another element. */
function labelOf(field: HTMLInputElement | HTMLTextAreaElement): string {
  const [label] = field.labels ?? [];
  const words = [...(label?.childNodes ?? [])].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
  return words.map(({ textContent }) => textContent).join('');
}
