import { TextInput } from '@mantine/core';
import type { Warning } from '../../src/progress/contract.ts';
import { Mark } from '../design/marks.tsx';
import { useTexts } from '../i18n/texts.tsx';
import { shownDraft, type RowProps } from './row-desk.ts';
import { withExplanation } from './task-draft.ts';

/** What the rules say of a row: an error, or a warning with the field for its explanation. */
export function RowRemarks({ item, entry }: Omit<RowProps, 'form'>) {
  const { progress } = useTexts();
  // What is said of the figure before is not said of what stands there now and cannot be read.
  if (!entry.store.draftOf(item) || entry.store.unreadOf(item).length > 0) return null;
  return item.remarks.map(({ rule, severity, text }) =>
    severity === 'error' ? (
      <div key={rule}>
        <Mark shape="square" tone="bad">
          {text}
        </Mark>
      </div>
    ) : (
      <TextInput
        key={rule}
        label={text}
        placeholder={progress.remark.explain}
        value={explanationOf(shownDraft(entry, item)?.warnings, rule)}
        maxLength={1000}
        onChange={(event) => explain({ item, entry }, rule, event.currentTarget.value)}
      />
    ),
  );
}

export function explanationOf(warnings: readonly Warning[] | undefined, rule: string): string {
  return warnings?.find((warning) => warning.rule === rule)?.explanation ?? '';
}

/** Writes the word of explanation into the draft, with which it is sent. */
export function explain({ item, entry }: Omit<RowProps, 'form'>, rule: string, explanation: string): void {
  const draft = shownDraft(entry, item);
  if (draft)
    entry.store.put(item, { ...draft, warnings: withExplanation(draft.warnings, rule, explanation) });
}
