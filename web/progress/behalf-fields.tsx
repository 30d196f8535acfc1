import { NativeSelect, TextInput } from '@mantine/core';
import type { Behalf } from '../../src/progress/contract.ts';
import { Card } from '../design/card.tsx';
import { todayInVietnam } from '../../src/shared/dates.ts';
import { DateField } from '../design/date-field.tsx';
import { type HearField, HearUnreadable } from '../design/readable.ts';
import { ReadableInput } from '../design/readable-input.tsx';
import { useTexts } from '../i18n/texts.tsx';
import { isSpoken } from '../../src/progress/rules/behalf-source.ts';
import { type BehalfDraft, isAhead, lacksName, readHour } from './behalf.ts';
import css from './progress.module.css';
import { useNow } from './use-now.ts';

interface BehalfFieldsProps {
  draft: BehalfDraft;
  onChange: (draft: BehalfDraft) => void;
  /** Told of fields that cannot be read: by what they said before nothing is entered. */
  hear: HearField;
}

/** From what, from whom and when the office has the answers that it writes down for a unit. */
export function BehalfFields(props: BehalfFieldsProps) {
  const { progress } = useTexts();
  const words = progress.behalf;
  return (
    <Card title={words.title}>
      <p>{words.text}</p>
      <BehalfInputs {...props} />
    </Card>
  );
}

/** The same fields, where something else says what they are for. */
export function BehalfInputs({ draft, onChange, hear }: BehalfFieldsProps) {
  const { progress } = useTexts();
  const words = progress.behalf;
  const channels = Object.keys(words.channels) as Behalf['channel'][];
  const now = useNow();
  const wrong = readHour(draft.hour) === undefined ? words.hourWrong : undefined;
  // It is the day then that is wrong, at whichever hour.
  const dayAhead = draft.day !== undefined && draft.day > todayInVietnam(new Date(now));
  return (
    <HearUnreadable value={hear}>
      <div className={css.parts}>
        <NativeSelect
          label={words.channel}
          data={channels.map((value) => ({ value, label: words.channels[value] }))}
          value={draft.channel}
          onChange={(event) =>
            onChange({
              ...draft,
              channel: channels.find((each) => each === event.currentTarget.value) ?? draft.channel,
            })
          }
        />
        <TextInput
          label={words.saidBy}
          required={isSpoken(draft.channel)}
          {...(lacksName(draft) && { description: words.nameWanted })}
          maxLength={200}
          value={draft.saidBy}
          onChange={(event) => onChange({ ...draft, saidBy: event.currentTarget.value })}
        />
        <DateField
          label={words.day}
          value={draft.day}
          problem={dayAhead ? words.dayAhead : undefined}
          onChange={(day) => onChange({ ...draft, day })}
        />
        <ReadableInput
          label={words.hour}
          value={draft.hour}
          problem={wrong ?? (!dayAhead && isAhead(draft, now) ? words.ahead : undefined)}
          onChange={(event) => onChange({ ...draft, hour: event.currentTarget.value })}
        />
      </div>
      <p className="soft small">{words.counts}</p>
    </HearUnreadable>
  );
}
