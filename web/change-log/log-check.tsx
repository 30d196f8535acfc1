import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { checkLog } from '../api/change-log.ts';
import { Problem } from '../design/notices.tsx';
import { Mark } from '../design/marks.tsx';
import { momentText } from '../format/dates.ts';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';

/** Whether every entry is still what was written, asked for by a press; the result stands beside it. */
export function LogCheckPanel() {
  const { changeLog: words } = useTexts();
  const check = useMutation({ mutationFn: checkLog });
  const { data } = check;
  return (
    <div className="acts no-print" aria-live="polite">
      <Button variant="default" loading={check.isPending} onClick={() => check.mutate()}>
        {words.check}
      </Button>
      {data && !data.broken && (
        <Mark shape="check" tone="good">
          {words.whole(numberText(data.entries), momentText(data.at))}
        </Mark>
      )}
      {data?.broken && (
        <Mark shape="square" tone="bad">
          {`${words.broken(numberText(data.broken.seq), data.broken.reason)} ${words.brokenHint}`}
        </Mark>
      )}
      <Problem error={check.error} />
    </div>
  );
}
