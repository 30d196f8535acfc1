import '../i18n/rooms/steering.ts';
import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import type { GlanceQuery } from '../../src/register/list/contract.ts';
import { useTexts } from '../i18n/texts.tsx';

const ShareDialog = lazy(() => import('./share-dialog.tsx').then((m) => ({ default: m.ShareDialog })));

/** The glance as one page to be sent. */
export function ShareButton({ glance }: { glance: GlanceQuery }) {
  const { steering: words } = useTexts();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {words.share}
      </Button>
      {open && (
        <Suspense>
          <ShareDialog glance={glance} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
