import type { DutyForm, DutyItem } from '../../src/progress/contract.ts';
import { Mark } from '../design/marks.tsx';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import css from './approval.module.css';
import { firstSentence } from './difference.ts';
import { ItemMark } from './duty-marks.tsx';

/** What the rows of a form have in common. */
export interface RowsProps {
  form: DutyForm;
  busy: boolean;
  onReceive: (thingId: string) => void;
  onReturn: (thingId: string) => void;
}

interface RowNameProps {
  item: DutyItem;
  open: boolean;
  onOpen: () => void;
}

/** Names the row and opens it; the keys go from name to name. */
export function RowName({ item, open, onOpen }: RowNameProps) {
  const { wholes } = useTexts();
  return (
    <th scope="row">
      <div className={css.rowName}>
        <ItemMark state={item.state} />
        <button
          type="button"
          className={css.name}
          data-row={item.thingId}
          aria-expanded={open}
          onClick={onOpen}
        >
          {item.name}
        </button>
        {item.part && <small className="soft">{wholes.ownPart(numberText(item.part.units))}</small>}
      </div>
    </th>
  );
}

/** What the rules say of the answer, the word of explanation that came with it, and why it was returned. */
export function Checks({ item }: { item: DutyItem }) {
  const { duties } = useTexts();
  const { answer, review, returned, state } = item;
  const explanations = (answer?.warnings ?? []).flatMap(({ explanation }) => explanation ?? []);
  return (
    <div className={css.checks}>
      {answer?.behalf && (
        <span className="soft">{duties.behalf(duties.channels[answer.behalf.channel])}</span>
      )}
      {state === 'returned' && returned && (
        <span>
          <Mark shape="triangle" tone="warn">
            {duties.items.returned}
          </Mark>{' '}
          {returned.reason}
        </span>
      )}
      {(review?.remarks ?? []).map(({ rule, severity, text }) => (
        <Mark
          key={rule}
          shape={severity === 'error' ? 'square' : 'triangle'}
          tone={severity === 'error' ? 'bad' : 'warn'}
        >
          {firstSentence(text)}
        </Mark>
      ))}
      {[...new Set(explanations)].map((explanation) => (
        <q key={explanation}>{explanation}</q>
      ))}
    </div>
  );
}

/** In the place of an answer: not sent yet, or not sent at all where nothing more can come. */
export function NotAnswered({ form: { open, closed } }: Pick<RowsProps, 'form'>) {
  const { duties } = useTexts();
  return <span className={`soft ${css.state}`}>{duties.states[closed && !open ? 'missing' : 'open']}</span>;
}

/** How many files prove the answer; which, is told where the row is opened. */
export function FileCount({ item: { review } }: { item: DutyItem }) {
  const { approval } = useTexts();
  const files = review?.evidence.length ?? 0;
  return (
    <td data-label={approval.table.files} className="soft">
      {files > 0 ? approval.fileCount(numberText(files)) : ''}
    </td>
  );
}
