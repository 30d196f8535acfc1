import { Mark } from '../design/marks.tsx';
import type { DraftRemark } from '../../src/documents/contract.ts';
import { useTexts } from '../i18n/texts.tsx';
import { goToPlace, useDesk } from './desk.ts';
import css from './documents.module.css';
import { anchorOf } from './places.ts';

/** What the check says of the draft; each remark leads to the place that it is about. */
export function CheckPart({ onGo }: { onGo: () => void }) {
  const { documents: words } = useTexts();
  const { page } = useDesk();
  return (
    <section aria-label={words.check}>
      <h2>{words.check}</h2>
      {page.remarks.length === 0 && (
        <p>
          <Mark shape="check" tone="good">
            {words.checkNone}
          </Mark>
        </p>
      )}
      <RemarkList remarks={page.remarks} onGo={onGo} />
    </section>
  );
}

interface RemarkListProps {
  remarks: readonly DraftRemark[];
  onGo?: () => void;
}

/** Errors before warnings. Without a way to go there, in a dialog, they are only read. */
export function RemarkList({ remarks, onGo }: RemarkListProps) {
  const ordered = remarks.toSorted(
    (a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'),
  );
  return (
    <ul className={css.remarks}>
      {ordered.map((remark) => (
        <li key={`${remark.rule} ${remark.key ?? ''} ${remark.text}`}>
          <RemarkItem remark={remark} onGo={onGo} />
        </li>
      ))}
    </ul>
  );
}

function RemarkItem({
  remark: { severity, text, key },
  onGo,
}: {
  remark: DraftRemark;
  onGo: RemarkListProps['onGo'];
}) {
  const { documents: words } = useTexts();
  const { page } = useDesk();
  const anchor = onGo && anchorOf(page.document, key);
  const said = (
    <>
      <Mark shape={severity === 'error' ? 'square' : 'triangle'} tone={severity === 'error' ? 'bad' : 'warn'}>
        {words.severities[severity]}
      </Mark>
      <span>{text}</span>
    </>
  );
  if (anchor === undefined) return <div className={css.remarkItem}>{said}</div>;
  return (
    <button
      type="button"
      className={css.remarkItem}
      onClick={() => {
        onGo?.();
        goToPlace(anchor);
      }}
    >
      {said}
    </button>
  );
}
