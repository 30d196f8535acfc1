import '../../i18n/rooms/amendments.ts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { RegisterDetail } from '../../../src/register/contract.ts';
import { canEditRow } from '../../../src/register/permissions.ts';
import { useMe } from '../../api/me.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { AmendDialog } from './amend-dialog.tsx';

/** "Điều chỉnh theo văn bản…", for whoever keeps the register, while the row is followed. */
export function AmendButton({ detail }: { detail: RegisterDetail }) {
  const { amendments: words } = useTexts();
  const { user } = useMe();
  const [asking, setAsking] = useState(false);
  const { row } = detail;
  if (!canEditRow(user, user.communeCode) || row.retired || row.planIds.length === 0) return null;
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setAsking(true)}>
        {words.act}
      </Button>
      {asking && <AmendDialog detail={detail} onClose={() => setAsking(false)} />}
    </>
  );
}
