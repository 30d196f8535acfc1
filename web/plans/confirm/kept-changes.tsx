import '../../i18n/rooms/confirm.ts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../../i18n/texts.tsx';
import { useMe } from '../../api/me.ts';
import type { Pending } from './draft-state.ts';
import { isPending, isRefused, keepSteps, keptSteps, type StepKind } from './kept-steps.ts';
import { StepText } from './refused-list.tsx';

const NO_ROWS = new Map<string, never>();

/** What this person typed into a draft that takes no changes any more: to be read and copied before it goes. */
export function KeptChanges({ importId }: { importId: string }) {
  const { confirm } = useTexts();
  const owner = { person: useMe().user.userId, importId };
  const [steps, setSteps] = useState(() => [
    ...keptSteps(localStorage, 'refused', owner, isRefused).map((step) => entry('refused', step)),
    ...keptSteps(localStorage, 'waiting', owner, isPending).map((step) => entry('waiting', step)),
  ]);
  const drop = (gone: Entry) => {
    keepSteps(localStorage, gone.kind, owner, [gone.step], []);
    setSteps(steps.filter((each) => each !== gone));
  };
  if (steps.length === 0) return null;
  return (
    <section className="notice notice-warn">
      <strong>{confirm.refused.title(steps.length)}</strong>
      <p>{confirm.refused.ended}</p>
      <ul>
        {steps.map((each) => (
          <li key={each.step.key}>
            <StepText step={each.step} rows={NO_ROWS} />
            <Button size="compact-xs" variant="default" onClick={() => drop(each)}>
              {confirm.refused.drop}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface Entry {
  kind: StepKind;
  step: Pending;
}

const entry = (kind: StepKind, step: Pending): Entry => ({ kind, step });
