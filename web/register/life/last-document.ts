import { useTyped } from '../../design/typed.ts';

/** Number and day of a document as they are typed; the day is "" while there is none. */
export interface TypedDocument {
  number: string;
  issuedOn: string;
}

const NO_DOCUMENT: TypedDocument = { number: '', issuedOn: '' };

/** The document that this person last decided by: several decisions in a row often rest on one. */
export function useLastDocument(): { last: TypedDocument | undefined; keep: (used: TypedDocument) => void } {
  const { value, put } = useTyped({ form: 'last-document' }, NO_DOCUMENT);
  return {
    last: value.number === '' || value.issuedOn === '' ? undefined : value,
    keep: ({ number, issuedOn }) => {
      if (number.trim() !== '' && issuedOn !== '') put({ number: number.trim(), issuedOn });
    },
  };
}
