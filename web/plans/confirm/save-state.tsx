import { Button } from '@mantine/core';
import { Mark } from '../../design/marks.tsx';
import { problemText } from '../../design/notices.tsx';
import { timeText } from '../../format/dates.ts';
import { useTexts } from '../../i18n/texts.tsx';
import css from './screen.module.css';
import type { Saving } from './use-autosave.ts';

/** "Đang lưu…", "Đã lưu 10:32", or what went wrong and how to go on. */
export function SaveState({ saving }: { saving: Saving }) {
  const texts = useTexts();
  const words = texts.confirm;
  if (saving.error) {
    return (
      <span className="row" role="alert">
        <Mark shape="square" tone="bad">
          {words.saveFailed}
        </Mark>
        <span>
          {problemText(saving.error, texts)} {words.saveFailedHint}
        </span>
        <Button size="compact-xs" variant="default" onClick={saving.retry}>
          {texts.common.retry}
        </Button>
      </span>
    );
  }
  const saved = saving.savedAt ? words.saved(timeText(saving.savedAt)) : words.savedYet;
  return (
    <span role="status" className={css.saveState}>
      <Mark shape={saving.idle ? 'check' : 'ring'} tone={saving.idle ? 'good' : 'soft'}>
        {saving.idle ? saved : words.saving}
      </Mark>
    </span>
  );
}
