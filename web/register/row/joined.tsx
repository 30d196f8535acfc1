import { Button } from '@mantine/core';
import { useState } from 'react';
import type { RegisterDetail } from '../../../src/register/contract.ts';
import { AskReason } from '../../design/ask-reason.tsx';
import { useTexts } from '../../i18n/texts.tsx';
import { useSplit } from './use-split.ts';

interface JoinedProps {
  detail: RegisterDetail;
  mayEdit: boolean;
}

/** Things that turned out to be this one; each can be taken apart again. */
export function Joined({ detail, mayEdit }: JoinedProps) {
  const { things } = useTexts();
  const [parting, setParting] = useState<RegisterDetail['joined'][number]>();
  const split = useSplit(detail);
  if (detail.joined.length === 0) return null;
  return (
    <>
      <h2>{things.joined}</h2>
      <ul>
        {detail.joined.map((joined) => (
          <li key={joined.id}>
            {joined.name}{' '}
            {mayEdit && joined.mentions.length > 0 && (
              <Button
                className="no-print"
                size="compact-sm"
                variant="default"
                aria-label={`${things.split} ${joined.name}`}
                onClick={() => setParting(joined)}
              >
                {things.split}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {parting && (
        <AskReason
          place={{ form: 'part', record: parting.id }}
          title={things.splitTitle}
          text={things.splitJoined(parting.name)}
          action={things.splitAction}
          busy={split.isPending}
          error={split.error}
          onDone={(reason) => split.mutateAsync({ mentions: parting.mentions, reason })}
          onClose={() => setParting(undefined)}
        />
      )}
    </>
  );
}
