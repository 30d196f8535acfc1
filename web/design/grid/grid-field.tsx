import { type KeyboardEvent, useId } from 'react';
import { useTexts } from '../../i18n/texts.tsx';
import css from './grid.module.css';
import type { GridColumn } from './model.ts';
import type { FieldAtWork } from './use-field.ts';

interface GridFieldProps<R> {
  work: FieldAtWork;
  column: GridColumn<R>;
  row: R;
  /** What the cell holds. */
  text: string;
  locked: boolean;
  /** The cell that names the line, for whoever cannot see it. */
  describedBy: string | undefined;
  /** Pressed by a thumb: no keyboard comes up for a cell that is only selected. */
  touch: boolean;
  onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
}

/** The text field in the active cell, with what can be chosen and why something cannot be taken. */
export function GridField<R>(props: GridFieldProps<R>) {
  const { work, column, row, text, locked, describedBy, touch, onKeyDown } = props;
  const { grid } = useTexts();
  const id = useId();
  const { typing, suggestions, hand } = work;
  const editing = typing !== undefined;
  const hint = typing?.hint;
  const pick = typing?.pick ?? -1;
  const chooses = column.suggest && {
    role: 'combobox' as const,
    'aria-expanded': suggestions.length > 0,
    'aria-controls': `${id}-list`,
    'aria-autocomplete': 'list' as const,
    'aria-activedescendant': pick >= 0 ? `${id}-${pick}` : undefined,
  };
  const selectedName = text === '' ? `${column.title}: ${grid.empty}` : `${column.title}: ${text}`;
  const described = [hint !== undefined && `${id}-hint`, describedBy].filter(Boolean).join(' ');
  return (
    <div className={css.field} data-open-cell={editing ? '' : undefined}>
      <textarea
        ref={(element) => hand.attach(element)}
        rows={1}
        aria-label={editing ? column.title : selectedName}
        aria-describedby={described || undefined}
        aria-invalid={hint === undefined ? undefined : true}
        aria-readonly={locked || undefined}
        inputMode={touch && !editing ? 'none' : undefined}
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="done"
        data-editing={editing ? '' : undefined}
        {...chooses}
        onKeyDown={onKeyDown}
        onInput={work.onTyped}
        onBeforeInput={(event) => {
          // Only selected, the field is empty: nothing in it can be undone or deleted.
          const { inputType } = event.nativeEvent as InputEvent;
          if (!editing && /^(history|delete)/.test(inputType)) event.preventDefault();
        }}
        onCompositionStart={() => {
          if (!editing && !locked) work.onTyped();
        }}
        onFocus={() => hand.hold()}
        onBlur={work.onBlur}
      />
      {(hint !== undefined || typing?.restored) && (
        <p className={css.hint} id={`${id}-hint`} role="alert" data-bad={hint === undefined ? undefined : ''}>
          {hint ?? grid.restored}
        </p>
      )}
      {suggestions.length > 0 && hint === undefined && (
        <div id={`${id}-list`} role="listbox" aria-label={column.title} className={css.list}>
          {suggestions.map((suggestion, index) => (
            <div
              key={suggestion.text}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === pick}
              onPointerDown={(event) => {
                event.preventDefault();
                event.stopPropagation();
                hand.hold();
                work.commit(suggestion.text);
              }}
            >
              {suggestion.label}
            </div>
          ))}
        </div>
      )}
      {column.more && !locked && !editing && (
        <button
          type="button"
          tabIndex={-1}
          className={css.moreOfCell}
          aria-label={column.more.label}
          title={grid.byKey(column.more.label)}
          onClick={() => column.more?.open(row)}
        >
          ▾
        </button>
      )}
    </div>
  );
}
