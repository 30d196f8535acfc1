import type { CentralLine } from '../../src/central-system/contract.ts';
import { useTexts } from '../i18n/texts.tsx';
import css from './central.module.css';

/** The shown rows as a table to type from. Only on paper. */
export function PaperLines({ lines }: { lines: readonly CentralLine[] }) {
  const { centralSystem: words, register } = useTexts();
  const heads = [
    words.fields.name,
    words.fields.body,
    words.fields.deadline,
    words.fields.status,
    words.fields.result,
  ];
  return (
    <table className={`dense ${css.paper}`}>
      <thead>
        <tr>
          {[...heads, words.heads.what].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ thingId, values, unsaid, state, changes }) => (
          <tr key={thingId}>
            <th scope="row">{values.name}</th>
            <td>{values.body}</td>
            <td>{values.deadline}</td>
            <td>{values.status ?? (unsaid && `(${register.statuses[unsaid]})`)}</td>
            <td>{values.result}</td>
            <td>
              {state === 'changed'
                ? changes.map(({ field }) => words.fields[field]).join('; ')
                : words.states[state]}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
