import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ContentCycle, ContentRow } from '../../../src/duties/content/contract.ts';
import { canManagePeriods, canSetContent } from '../../../src/duties/permissions.ts';
import { useMe } from '../../api/me.ts';
import { ChosenActs, ChosenBar } from '../../design/chosen-bar.tsx';
import { numberText } from '../../format/numbers.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { AdHocDialog } from '../ad-hoc-dialog.tsx';
import { AskUnitsDialog } from './ask-units-dialog.tsx';
import { askedAlike } from './asked-units.ts';
import { CyclesDialog } from './cycles-dialog.tsx';
import { ProviderDialog } from './provider-dialog.tsx';
import { UpdaterDialog } from './updater-dialog.tsx';

interface ContentBarProps {
  rows: readonly ContentRow[];
  /** In which any of them may be asked. */
  cycles: readonly ContentCycle[];
  onClear: () => void;
}

/** What can be done with all rows that are chosen. */
export function ContentBar({ rows, cycles, onClear }: ContentBarProps) {
  const { content: words, approval } = useTexts();
  const { user } = useMe();
  const [asked, setAsked] = useState<'cycles' | 'provider' | 'units' | 'updater' | 'ad-hoc'>();
  const keeps = canSetContent(user, user.communeCode);
  const opens = canManagePeriods(user, user.communeCode);
  const indicators = rows.filter(({ kind }) => kind === 'indicator');
  const tasks = rows.filter(({ kind }) => kind === 'task');
  const alike = askedAlike(tasks);
  const dialog = { onDone: () => setAsked(undefined), onClose: () => setAsked(undefined) };
  if (rows.length === 0) return null;
  return (
    <ChosenBar
      label={words.bar}
      said={words.chosenRows(numberText(rows.length))}
      none={words.chooseNone}
      onNone={onClear}
    >
      <ChosenActs>
        {keeps && (
          <>
            <Button variant="default" onClick={() => setAsked('cycles')}>
              {words.setCycles}
            </Button>
            <Button variant="default" disabled={indicators.length === 0} onClick={() => setAsked('provider')}>
              {words.setProvider}
            </Button>
            <Button variant="default" disabled={tasks.length === 0} onClick={() => setAsked('units')}>
              {words.askUnits}
            </Button>
          </>
        )}
        <Button variant="default" onClick={() => setAsked('updater')}>
          {words.setUpdater}
        </Button>
        {opens && (
          <Button variant="default" onClick={() => setAsked('ad-hoc')}>
            {approval.adHoc.open}
          </Button>
        )}
      </ChosenActs>
      {asked === 'cycles' && <CyclesDialog rows={rows} cycles={cycles} {...dialog} />}
      {asked === 'provider' && <ProviderDialog rows={indicators} {...dialog} />}
      {asked === 'units' && (
        <AskUnitsDialog taskIds={tasks.map(({ id }) => id)} {...(alike && { asked: alike })} {...dialog} />
      )}
      {asked === 'ad-hoc' && <AdHocDialog thingIds={rows.map(({ id }) => id)} onClose={dialog.onClose} />}
      {asked === 'updater' && <UpdaterDialog rows={rows} {...dialog} />}
    </ChosenBar>
  );
}
