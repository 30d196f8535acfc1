import '../i18n/rooms/centralSystem.ts';
import '../i18n/rooms/things.ts';
import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CentralPage as Page } from '../../src/central-system/contract.ts';
import { canEnterCentral } from '../../src/central-system/permissions.ts';
import { centralQuery, setCentral, useCentralChanged } from '../api/central-system.ts';
import { useMe } from '../api/me.ts';
import { Empty, Problem, Waiting } from '../design/notices.tsx';
import { PageHead } from '../design/page-head.tsx';
import { PaperHead } from '../design/paper-head.tsx';
import { useTitle } from '../design/title.ts';
import { dateText, momentText } from '../format/dates.ts';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import { CentralLines } from './central-lines.tsx';
import { CentralTools } from './central-tools.tsx';
import { SettingDialog } from './setting-dialog.tsx';

/** "Cập nhật Hệ thống 57": what is to be typed over there, row by row, and what has changed since. */
export function CentralPage() {
  const { centralSystem: words } = useTexts();
  const { user } = useMe();
  const page = useQuery(centralQuery);
  const [setting, setSetting] = useState(false);
  useTitle(words.title);
  const mayEnter = canEnterCentral(user, user.communeCode);
  return (
    <div className="page page-wide">
      <PaperHead />
      <PageHead
        title={words.title}
        about={page.data?.used && <About page={page.data} />}
        actions={page.data?.used && <CentralTools onSet={mayEnter ? () => setSetting(true) : undefined} />}
      />
      <Problem error={page.error} onRetry={() => void page.refetch()} />
      {page.isPending && <Waiting />}
      {page.data && !page.data.used && <Unused page={page.data} mayEnter={mayEnter} />}
      {page.data?.used && <CentralLines lines={page.data.lines} mayEnter={mayEnter} />}
      {setting && page.data && (
        <SettingDialog setting={page.data.setting} onClose={() => setSetting(false)} />
      )}
    </div>
  );
}

function About({ page: { rows, lines, due, late, asOf } }: { page: Page }) {
  const { centralSystem: words } = useTexts();
  const said = [
    words.about(numberText(rows), numberText(lines.length - rows)),
    due && (late ? words.late(dateText(due)) : words.due(dateText(due))),
    words.asOf(momentText(asOf)),
  ];
  return <>{said.filter(Boolean).join(' · ')}</>;
}

/** Nobody is reminded of what the commune does not do. */
function Unused({ page: { setting }, mayEnter }: { page: Page; mayEnter: boolean }) {
  const { centralSystem: words } = useTexts();
  const changed = useCentralChanged();
  const use = useMutation({
    mutationFn: () => setCentral({ ...setting, used: true }),
    onSettled: changed,
  });
  return (
    <>
      <Problem error={use.error} />
      <Empty title={words.unused} hint={mayEnter ? words.unusedHint : words.unusedForOthers}>
        {mayEnter && (
          <Button loading={use.isPending} onClick={() => use.mutate()}>
            {words.use}
          </Button>
        )}
      </Empty>
    </>
  );
}
