import type { NamedEvidence } from '../../../src/progress/contract.ts';
import { evidenceFile } from '../../api/progress.ts';
import css from './row.module.css';

/** Where the content of evidence is: the link that was given, or the file in the store. */
const addressOf = ({ id, url }: NamedEvidence): string => url ?? evidenceFile(id);

/** Evidence by its names, each opening in a tab of its own so that the list stays. */
export function EvidenceList({ evidence }: { evidence: readonly NamedEvidence[] }) {
  return (
    <ul className={css.evidence}>
      {evidence.map((each) => (
        <li key={each.id}>
          <a className="onward" href={addressOf(each)} target="_blank" rel="noreferrer">
            {each.name}
          </a>
        </li>
      ))}
    </ul>
  );
}
