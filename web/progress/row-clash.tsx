import { momentText } from '../format/dates.ts';
import { useTexts } from '../i18n/texts.tsx';
import type { Texts } from '../i18n/vi.ts';
import type { DutyItem } from '../../src/progress/contract.ts';
import { answerText } from './answer-text.ts';
import { ClashChoice } from './clash-choice.tsx';
import { type Draft, keyOf } from './entry-store.ts';
import type { RowProps } from './row-desk.ts';

const draftText = (item: DutyItem, draft: Draft | null | undefined, texts: Texts): string =>
  (draft && answerText(item, draft, texts)) || texts.progress.clash.empty;

/** Two people typed in the same row: both texts, and the choice. */
export function RowClash({ item, entry }: Omit<RowProps, 'form'>) {
  const texts = useTexts();
  const words = texts.progress.clash;
  const typed = entry.state.rows.get(keyOf(item));
  if (!typed?.clash) return null;
  const { clash } = typed;
  const at = clash.draftAt ? ` (${momentText(clash.draftAt)})` : '';
  return (
    <div className="notice notice-warn" role="alert">
      <strong>
        {words.title(clash.draftBy ?? words.somebody)}
        {at}
      </strong>
      <div>
        {words.theirs}: {draftText(item, clash.draft, texts)}
      </div>
      <div>
        {words.mine}: {draftText(item, typed.draft, texts)}
      </div>
      <ClashChoice row={item} store={entry.store} />
    </div>
  );
}
