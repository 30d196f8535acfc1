import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../i18n/texts.tsx';
import { AdHocDialog } from '../duties/ad-hoc-dialog.tsx';

/** "Mở kỳ đột xuất…": a report that somebody orders apart from the calendar. */
export function AdHocButton() {
  const { approval } = useTexts();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {approval.adHoc.open}
      </Button>
      {asking && <AdHocDialog onClose={() => setAsking(false)} />}
    </>
  );
}
