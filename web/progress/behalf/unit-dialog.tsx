/** One unit: how it answered, what is entered for it, and the questions that it can be sent. */
import { Button, Checkbox, Group } from '@mantine/core';
import { useState } from 'react';
import { ButtonLink } from '../../design/button-link.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { useUnreadable } from '../../design/readable.ts';
import { numberText } from '../../format/numbers.ts';
import { same } from '../../format/same.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { type BehalfDraft, behalfOf, isAhead } from '../behalf.ts';
import { BehalfInputs } from '../behalf-fields.tsx';
import { Questions } from '../question-card.tsx';
import { useNow } from '../use-now.ts';
import css from './behalf.module.css';
import { Refusals } from './refusals.tsx';
import type { OwedUnit } from './owed-rows.ts';
import type { Entering } from './use-entering.ts';
import type { Sources } from './use-sources.ts';

interface UnitDialogProps {
  unit: OwedUnit;
  /** Units of which something is complete, this one among them or not. */
  complete: readonly OwedUnit[];
  /** What the fields begin with. */
  initial: BehalfDraft;
  sources: Sources;
  entering: Entering;
  onClose: () => void;
}

export function UnitDialog({ unit, complete, initial, sources, entering, onClose }: UnitDialogProps) {
  const { forUnits: words, progress } = useTexts();
  const [first] = useState(initial);
  const [draft, setDraft] = useState(first);
  const now = useNow();
  const [along, setAlong] = useState<readonly string[]>([]);
  const { duty } = unit.form;
  const others = complete.filter(({ form }) => form.duty.id !== duty.id);
  const chosen = [unit, ...others.filter(({ form }) => along.includes(form.duty.id))];
  const rows = chosen.reduce((sum, { ready }) => sum + ready.length, 0);
  const ids = chosen.map(({ form }) => form.duty.id);
  const unreadable = useUnreadable();
  const behalf = unreadable.any || isAhead(draft, now) ? undefined : behalfOf(draft);
  const keep = () => {
    sources.put(ids, draft);
    onClose();
  };
  const enter = async () => {
    if (!behalf) return;
    sources.put(ids, draft);
    if (await entering.enter(ids.map((dutyId) => ({ dutyId, behalf })))) onClose();
  };
  return (
    <Dialog
      title={duty.unitName}
      size="lg"
      typed={{ changed: !same(draft, first), forget: () => undefined }}
      onClose={onClose}
    >
      <div className={css.stack}>
        <BehalfInputs draft={draft} onChange={setDraft} hear={unreadable.hear} />
        {others.length > 0 && <Along units={others} chosen={along} onChange={setAlong} />}
        <Refusals entering={entering} />
        <details>
          <summary>{progress.question.title}</summary>
          <Questions form={unit.form} />
        </details>
        <Group justify="flex-end">
          <ButtonLink variant="default" to="/reporting/duties/$id" params={{ id: duty.id }}>
            {words.openForm}
          </ButtonLink>
          <Button variant="default" disabled={!behalf} onClick={keep}>
            {words.keep}
          </Button>
          <Button loading={entering.busy} disabled={!behalf || rows === 0} onClick={() => void enter()}>
            {words.enter(numberText(rows))}
          </Button>
        </Group>
      </div>
    </Dialog>
  );
}

interface AlongProps {
  units: readonly OwedUnit[];
  /** Ids of duties. */
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}

/** Several units that answered in the same way: one paper, one call to a school that speaks for three. */
function Along({ units, chosen, onChange }: AlongProps) {
  const { forUnits: words } = useTexts();
  return (
    <fieldset className={css.units}>
      <legend>{words.sameSource}</legend>
      {units.map(({ form: { duty }, rows, ready }) => (
        <Checkbox
          key={duty.id}
          label={words.section.counted(duty.unitName, numberText(ready.length), numberText(rows.length))}
          checked={chosen.includes(duty.id)}
          onChange={(event) =>
            onChange(
              event.currentTarget.checked ? [...chosen, duty.id] : chosen.filter((id) => id !== duty.id),
            )
          }
        />
      ))}
    </fieldset>
  );
}
