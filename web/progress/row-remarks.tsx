import { TextInput } from '@mantine/core';
import type { Remark } from '../../src/progress/contract.ts';
import { isAbout } from '../../src/progress/rules/remarks.ts';
import { Mark } from '../design/marks.tsx';
import { useTexts } from '../i18n/texts.tsx';
import { shownDraft, type RowProps } from './row-desk.ts';
import { withExplanation } from './task-draft.ts';

/** What the rules say of a row: an error, or a warning with the field for its explanation. */
export function RowRemarks({ item, entry }: Omit<RowProps, 'form'>) {
  // What is said of the figure before is not said of what stands there now and cannot be read.
  if (!entry.store.draftOf(item) || entry.store.unreadOf(item).length > 0) return null;
  return item.remarks.map((remark) =>
    remark.severity === 'error' ? (
      <div key={remark.rule}>
        <Mark shape="square" tone="bad">
          {remark.text}
        </Mark>
      </div>
    ) : (
      <Explanation key={remark.rule} {...{ item, entry, remark }} label={remark.text} />
    ),
  );
}

interface ExplanationProps extends Omit<RowProps, 'form'> {
  remark: Remark;
  label: string;
}

/** The word of explanation that is sent with the row; one of an earlier figure stands beside and counts no longer. */
export function Explanation({ item, entry, remark, label }: ExplanationProps) {
  const { progress } = useTexts();
  const words = progress.remark;
  const draft = shownDraft(entry, item);
  const kept = draft?.warnings?.find(({ rule }) => rule === remark.rule);
  const holds = kept && isAbout(kept, remark);
  return (
    <TextInput
      label={label}
      placeholder={words.explain}
      {...(kept?.explanation && !holds && { description: words.former(kept.explanation) })}
      maxLength={1000}
      value={(holds && kept.explanation) || ''}
      onChange={(event) => {
        const warnings = withExplanation(draft?.warnings, remark, event.currentTarget.value);
        if (draft) entry.store.put(item, { ...draft, warnings });
      }}
    />
  );
}
