import { Stack, TextInput } from '@mantine/core';
import { type FormEvent, useMemo, useState } from 'react';
import type { DraftThing, StatementRow } from '../../../../src/plans/draft/draft-things.ts';
import { Dialog } from '../../../design/dialog.tsx';
import { DialogActions } from '../../../design/dialog-actions.tsx';
import { useTexts } from '../../../i18n/texts.tsx';
import { rowName } from '../row-name.ts';
import { likelyThings } from './likely-things.ts';
import { placeText } from './place-text.ts';
import css from './things.module.css';
import { joinedThing } from './thing-acts.ts';
import { thingTab } from './things.ts';

interface PickThingDialogProps {
  things: readonly DraftThing[];
  thing: DraftThing;
  /** The one mention that goes to another thing; absent when the whole thing is joined. */
  mention?: StatementRow | undefined;
  onPick: (other: DraftThing) => void;
  onClose: () => void;
}

const SHOWN = 40;

/** Asks which other thing is meant, the likeliest first, and says what will happen before it does. */
export function PickThingDialog({ things, thing, mention, onPick, onClose }: PickThingDialogProps) {
  const { confirm, common } = useTexts();
  const words = confirm.things;
  const [search, setSearch] = useState('');
  const [chosenId, setChosenId] = useState<string>();
  const name = (mention ?? thing.rows[0]).value.name;
  const found = useMemo(() => likelyThings(things, thing, name, search), [things, thing, name, search]);
  const chosen = found.find(({ id }) => id === chosenId) ?? found[0];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen) onPick(chosen);
  };
  return (
    <Dialog onClose={onClose} title={mention ? words.moveTitle : words.joinTitle} size="lg">
      <Stack component="form" gap="xs" onSubmit={submit}>
        <p className={css.subject}>{name}</p>
        <TextInput
          data-autofocus
          label={common.search}
          placeholder={words.searchHint}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <div className={css.choices} role="radiogroup" aria-label={words.choices}>
          {found.slice(0, SHOWN).map((other) => (
            <Choice
              key={other.id}
              thing={other}
              checked={other === chosen}
              onCheck={() => setChosenId(other.id)}
            />
          ))}
          {found.length === 0 && <p className="soft">{words.noneFound}</p>}
        </div>
        {found.length > SHOWN && <span className="soft">{words.moreFound(found.length - SHOWN)}</span>}
        {chosen && (
          <div className="notice" role="status">
            <Outcome thing={thing} mention={mention} other={chosen} />
          </div>
        )}
        <DialogActions action={mention ? words.moveHere : words.joinHere} disabled={!chosen} />
      </Stack>
    </Dialog>
  );
}

function Choice({ thing, checked, onCheck }: { thing: DraftThing; checked: boolean; onCheck: () => void }) {
  const texts = useTexts();
  const [lead] = thing.rows;
  const { confirm } = texts;
  return (
    <label className={css.choice} data-checked={checked || undefined}>
      <input type="radio" name="thing" checked={checked} onChange={onCheck} />
      <span className={css.name}>{lead.value.name}</span>
      <span className={css.detail}>
        {confirm.tabs[thingTab(thing)]} · {placeText(lead, texts)}
        {thing.rows.length > 1 && ` · ${confirm.things.mentions(thing.rows.length)}`}
      </span>
    </label>
  );
}

const NAME_LENGTH = 90;

function Outcome({
  thing,
  mention,
  other,
}: {
  thing: DraftThing;
  mention: StatementRow | undefined;
  other: DraftThing;
}) {
  const texts = useTexts();
  const words = texts.confirm.things;
  if (mention && thing.rows.length > 1)
    return words.willMove(rowName(other.rows[0], NAME_LENGTH), thing.rows.length - 1);
  const joined = joinedThing(thing, other);
  if (!joined) return null;
  const [lead] = joined.rows;
  return words.willJoin(
    texts.confirm.tabs[thingTab(joined)],
    rowName(lead, NAME_LENGTH),
    placeText(lead, texts),
    joined.rows.length,
  );
}
