import '../../i18n/rooms/posts.ts';
import { Button, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { holdersOnQuery } from '../../api/posts.ts';
import { DateField } from '../../design/date-field.tsx';
import { CloseButton, Dialog } from '../../design/dialog.tsx';
import { Problem } from '../../design/notices.tsx';
import { dateText } from '../../format/dates.ts';
import { useToday } from '../../format/use-today.ts';
import { useTexts } from '../../i18n/texts.tsx';

interface HolderThenProps {
  /** As the plan names it. */
  post: string;
  unitId: string | undefined;
}

/** Who answered on a day for a post that the plan names. */
export function HolderThen({ post, unitId }: HolderThenProps) {
  const { posts: words } = useTexts();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="compact-xs" variant="subtle" className="no-print" onClick={() => setOpen(true)}>
        {words.otherDay}
      </Button>
      {open && <ThenDialog post={post} unitId={unitId} onClose={() => setOpen(false)} />}
    </>
  );
}

function ThenDialog({ post, unitId, onClose }: HolderThenProps & { onClose: () => void }) {
  const { posts: words } = useTexts();
  const [day, setDay] = useState(useToday());
  const asked = useQuery(holdersOnQuery(post, unitId, day));
  const names = asked.data?.names ?? [];
  return (
    <Dialog title={words.otherDayTitle} onClose={onClose}>
      <Stack gap="sm">
        <p>
          <strong>{post}</strong>
        </p>
        <DateField data-autofocus label={words.day} value={day} onChange={(iso) => iso && setDay(iso)} />
        <Problem error={asked.error} onRetry={() => void asked.refetch()} />
        {asked.data && (
          <p role="status">{words.was(dateText(day), names.length > 0 ? names.join(', ') : words.nobody)}</p>
        )}
        <p className="row-between">
          <CloseButton />
        </p>
      </Stack>
    </Dialog>
  );
}
