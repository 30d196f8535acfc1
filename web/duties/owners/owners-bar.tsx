import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { periodContentQuery } from '../../api/period-content.ts';
import { ChosenActs, ChosenBar } from '../../design/chosen-bar.tsx';
import { numberText } from '../../format/numbers.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { LeadManyDialog } from '../../register/many/many-dialogs.tsx';
import { AskUnitsDialog } from '../content/ask-units-dialog.tsx';
import { ProviderDialog } from '../content/provider-dialog.tsx';
import type { OwnerlessRow } from './gap-groups.ts';

interface OwnersBarProps {
  rows: readonly OwnerlessRow[];
  onClear: () => void;
}

/** What gives the chosen rows a living owner. */
export function OwnersBar({ rows, onClear }: OwnersBarProps) {
  const { answering: words, content, many } = useTexts();
  const client = useQueryClient();
  const [asked, setAsked] = useState<'lead' | 'provider' | 'units'>();
  const close = () => setAsked(undefined);
  const done = () => {
    close();
    onClear();
  };
  if (rows.length === 0) return null;
  const indicators = rows.filter(({ kind }) => kind === 'indicator');
  const tasks = rows.filter(({ kind }) => kind === 'task');
  return (
    <ChosenBar
      label={words.bar}
      said={content.chosenRows(numberText(rows.length))}
      none={content.chooseNone}
      onNone={onClear}
    >
      <ChosenActs>
        <Button variant="default" onClick={() => setAsked('lead')}>
          {many.lead}
        </Button>
        <Button variant="default" disabled={indicators.length === 0} onClick={() => setAsked('provider')}>
          {content.setProvider}
        </Button>
        <Button variant="default" disabled={tasks.length === 0} onClick={() => setAsked('units')}>
          {content.askUnits}
        </Button>
      </ChosenActs>
      {indicators.length > 0 && tasks.length > 0 && <span className="soft small">{words.byKind}</span>}
      {asked === 'lead' && (
        <LeadManyDialog
          rows={rows}
          onDone={done}
          onRefused={() => void client.invalidateQueries({ queryKey: periodContentQuery.queryKey })}
          onClose={close}
        />
      )}
      {asked === 'units' && (
        <AskUnitsDialog taskIds={tasks.map(({ id }) => id)} onDone={done} onClose={close} />
      )}
      {asked === 'provider' && <ProviderDialog rows={indicators} onDone={done} onClose={close} />}
    </ChosenBar>
  );
}
