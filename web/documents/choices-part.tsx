import { NativeSelect } from '@mantine/core';
import type { Choices } from '../../src/documents/contract.ts';
import { labelledChoices } from '../design/choices.ts';
import { DateField } from '../design/date-field.tsx';
import { Problem } from '../design/notices.tsx';
import { useTexts } from '../i18n/texts.tsx';
import { useDesk } from './desk.ts';
import { useSetReport } from './use-change.ts';

/** How figures are written in this draft. */
export function ChoicesPart() {
  const { documents: words } = useTexts();
  const { page, editable } = useDesk();
  const set = useSetReport();
  if (!editable || page.kind === 'erratum') return null;
  const choose = (part: Partial<Choices>) => set.mutate({ choices: { ...page.choices, ...part } });
  return (
    <section aria-label={words.choices}>
      <h2>{words.choices}</h2>
      <NativeSelect
        label={words.missing}
        data={labelledChoices(words.missingChoices)}
        value={page.choices.missing}
        disabled={set.isPending}
        onChange={({ currentTarget }) =>
          choose({ missing: currentTarget.value === 'last-received' ? 'last-received' : 'say-none' })
        }
      />
      <NativeSelect
        mt="xs"
        label={words.decimals}
        data={labelledChoices(words.decimalsChoices)}
        value={page.choices.decimals}
        disabled={set.isPending}
        onChange={({ currentTarget }) =>
          choose({ decimals: currentTarget.value === 'round' ? 'round' : 'cut' })
        }
      />
      {page.kind === 'urging' && (
        <DateField
          mt="xs"
          label={words.newDue}
          value={page.choices.newDue}
          onChange={(newDue) => choose({ newDue })}
        />
      )}
      <Problem error={set.error} />
    </section>
  );
}
