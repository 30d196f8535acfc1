import { Button, Checkbox, Menu, NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { OfferedBase } from '../../src/duties/base/contract.ts';
import type { Estimate, FigureDraft } from '../../src/progress/contract.ts';
import { ReadableInput } from '../design/readable-input.tsx';
import { dateText } from '../format/dates.ts';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import css from './progress.module.css';
import {
  answeredBy,
  answerWord,
  asEstimated,
  cellText,
  type FigureField,
  hasParts,
  keepWord,
  withText,
} from './typed-figure.ts';
import { figureOf, isEditable, type RowProps } from './row-desk.ts';

/** A field for one part of a figure: what cannot be read stays in it, says so, and is not handed on. */
function PartField({ item, entry, field, label }: RowProps & { field: FigureField; label: string }) {
  const { progress } = useTexts();
  const draft = figureOf(entry, item);
  const saved = cellText(item, draft, field, progress.figure);
  const [typed, setTyped] = useState({ text: saved, saved });
  // Another answer (from a list, from elsewhere) takes the place of what was typed.
  if (typed.saved !== saved) setTyped({ text: saved, saved });
  const next = withText(item, draft, field, typed.text, progress.figure);
  const wrong = next === undefined ? progress.figure.hint : undefined;
  const counted = field === 'value' && draft !== undefined && hasParts(draft);
  return (
    <ReadableInput
      label={label}
      inputMode={item.definition?.valueKind === 'text' ? 'text' : 'decimal'}
      readOnly={counted}
      // What was counted from other parts is not what they would say now.
      value={counted && entry.store.unreadOf(item).length > 0 ? '' : typed.text}
      problem={wrong}
      onChange={(event) => {
        const text = event.currentTarget.value;
        const read = withText(item, draft, field, text, progress.figure);
        if (read === undefined) return setTyped({ text, saved });
        setTyped({ text, saved: cellText(item, read ?? undefined, field, progress.figure) });
        return entry.store.put(item, read);
      }}
    />
  );
}

function LevelField({ item, entry }: RowProps) {
  const { progress } = useTexts();
  const draft = figureOf(entry, item);
  return (
    <NativeSelect
      label={progress.figure.value}
      data={[
        { value: '', label: progress.figure.choose },
        ...(item.definition?.levels ?? []).map((level) => ({ value: level, label: level })),
      ]}
      value={draft?.text ?? ''}
      onChange={(event) => {
        const next = withText(item, draft, 'value', event.currentTarget.value, progress.figure);
        if (next !== undefined) entry.store.put(item, next);
      }}
    />
  );
}

function AsEstimated({ item, entry, estimate }: Omit<RowProps, 'form'> & { estimate: Estimate }) {
  const { settling } = useTexts();
  return (
    <Button
      variant="default"
      onClick={() => entry.store.put(item, asEstimated(figureOf(entry, item), estimate))}
    >
      {settling.asEstimated}
    </Button>
  );
}

/** The base figure of the year as the denominator, by a click; of an earlier year it says so. */
function UseBase({ item, entry, base }: Omit<RowProps, 'form'> & { base: OfferedBase }) {
  const { bases: words, progress } = useTexts();
  const { year, value, unit, source, asOf, current } = base;
  const use = () => {
    const next = withText(item, figureOf(entry, item), 'denominator', numberText(value), progress.figure);
    if (next !== undefined) entry.store.put(item, next);
  };
  const said = [...(current ? [] : [words.earlier]), words.from(source, dateText(asOf))];
  return (
    <div>
      <Button size="compact-sm" variant="default" onClick={use}>
        {words.use(String(year), `${numberText(value)} ${unit}`)}
      </Button>
      <p className="soft small">{said.join(', ')}</p>
    </div>
  );
}

/** Nil, not applicable, unchanged: answers that are no figure, and no blank either. */
function OtherAnswers({ item, entry }: RowProps) {
  const { progress } = useTexts();
  const words = progress.figure;
  const keep = keepWord(item, words);
  const answer = (kind: NonNullable<FigureDraft['answer']>) =>
    entry.store.put(item, answeredBy(figureOf(entry, item), kind));
  return (
    <div className="acts">
      {item.settles && item.estimate && <AsEstimated {...{ item, entry, estimate: item.estimate }} />}
      <Button variant="default" onClick={() => answer('nil')}>
        {words.nil}
      </Button>
      <Menu>
        <Menu.Target>
          <Button variant="default">{words.otherAnswers}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => answer('not-applicable')}>{words.notApplicable}</Menu.Item>
          {keep !== undefined && <Menu.Item onClick={() => answer('unchanged')}>{keep}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}

function FigureInputs(props: RowProps) {
  const { progress } = useTexts();
  const words = progress.figure;
  const kind = props.item.definition?.valueKind;
  if (kind === 'level') return <LevelField {...props} />;
  return (
    <div className={css.parts}>
      {kind === 'ratio' && <PartField {...props} field="numerator" label={words.numerator} />}
      {kind === 'ratio' && <PartField {...props} field="denominator" label={words.denominator} />}
      <PartField
        {...props}
        field="value"
        label={props.item.unit ? `${words.value} (${props.item.unit})` : words.value}
      />
    </div>
  );
}

/** The answer to one indicator, on a card. */
export function FigureFields(props: RowProps) {
  const { form, item, entry } = props;
  const { progress } = useTexts();
  const words = progress.figure;
  const draft = figureOf(entry, item);
  const word = draft && answerWord(draft, item, words);
  const put = (part: Partial<FigureDraft>) => entry.store.put(item, { evidence: [], ...draft, ...part });
  return (
    <fieldset className={css.stack} disabled={!isEditable(form, item)}>
      {word ? (
        <div className="row">
          <strong>{word}</strong>
          <Button size="xs" variant="default" onClick={() => entry.store.put(item, null)}>
            {words.clear}
          </Button>
        </div>
      ) : (
        <>
          <FigureInputs {...props} />
          {item.base && <UseBase item={item} entry={entry} base={item.base} />}
          {form.asksEstimate && !item.settles && (
            <Checkbox
              label={words.estimate}
              checked={draft?.estimate ?? false}
              onChange={(event) => put({ estimate: event.currentTarget.checked || undefined })}
            />
          )}
          <OtherAnswers {...props} />
        </>
      )}
      <Textarea
        label={words.note}
        autosize
        maxLength={4000}
        value={draft?.note ?? ''}
        onChange={(event) => put({ note: event.currentTarget.value || undefined })}
      />
    </fieldset>
  );
}
