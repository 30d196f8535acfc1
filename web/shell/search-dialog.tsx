import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useId, useState } from 'react';
import { searchQuery } from '../api/register.ts';
import { Dialog } from '../design/dialog.tsx';
import { Empty, Problem, Waiting } from '../design/notices.tsx';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import css from './search-dialog.module.css';
import { type Found, type FoundGroup, groupFound } from './search-groups.ts';

/** Waits this long after the last letter, in milliseconds. */
const PAUSE = 150;

/** Asks all rooms for some words; what is found opens by keyboard and by mouse. */
export function SearchDialog({ onClose }: { onClose: () => void }) {
  const texts = useTexts();
  const { design } = texts;
  const navigate = useNavigate();
  const list = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const [sought] = useDebouncedValue(typed.trim(), PAUSE);
  const answer = useQuery({ ...searchQuery(sought), placeholderData: (before) => before });
  const asked = sought.length > 1;
  const groups = asked && answer.data ? groupFound(answer.data, texts) : [];
  const all = groups.flatMap(({ found }) => found);
  const chosen = all[Math.min(at, all.length - 1)];
  const open = (found: Found) => {
    onClose();
    void navigate(found.to);
  };
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    if (step !== undefined) setAt(Math.max(0, Math.min(all.length - 1, at + step)));
    else if (chosen && sought === typed.trim()) open(chosen);
  };
  return (
    <Dialog title={design.searchEverywhere} size="lg" onClose={onClose}>
      <TextInput
        data-autofocus
        role="combobox"
        aria-label={design.searchPlaceholder}
        aria-expanded={all.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={chosen && optionId(list, chosen)}
        placeholder={design.searchPlaceholder}
        autoComplete="off"
        value={typed}
        onKeyDown={onKey}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
      />
      <Results id={list} groups={groups} chosen={chosen} onOpen={open} />
      <p className="visually-hidden" role="status">
        {asked && answer.data && design.searchFound(numberText(all.length))}
      </p>
      <Problem error={answer.error} onRetry={() => void answer.refetch()} />
      {asked && answer.isPending && <Waiting />}
      {asked && answer.data && !answer.isFetching && all.length === 0 && (
        <div className={css.nothing}>
          <Empty title={design.searchNone(sought)} hint={design.searchNoneHint} />
        </div>
      )}
      <p className={css.hint}>{asked ? design.searchKeys : design.searchHint}</p>
    </Dialog>
  );
}

const optionId = (list: string, { id }: Found): string => `${list}-${id}`;

interface ResultsProps {
  id: string;
  groups: readonly FoundGroup[];
  chosen: Found | undefined;
  onOpen: (found: Found) => void;
}

function Results({ id, groups, chosen, onOpen }: ResultsProps) {
  const { design } = useTexts();
  return (
    <div id={id} role="listbox" aria-label={design.searchEverywhere} className={css.results}>
      {groups.map(({ title, found }) => (
        <div key={title} role="group" aria-label={title}>
          <div className={css.kind} aria-hidden="true">
            {title}
          </div>
          {found.map((one) => (
            <Result
              key={one.id}
              id={optionId(id, one)}
              found={one}
              chosen={one === chosen}
              onOpen={() => onOpen(one)}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

interface ResultProps {
  id: string;
  found: Found;
  chosen: boolean;
  onOpen: () => void;
}

/** The hand stays in the field; so the line is pressed without taking it out. */
function Result({ id, found, chosen, onOpen }: ResultProps) {
  return (
    <div
      id={id}
      ref={chosen ? (line) => line?.scrollIntoView({ block: 'nearest' }) : undefined}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      className={css.result}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onOpen}
      onKeyDown={(event) => event.key === 'Enter' && onOpen()}
    >
      <span className={css.name}>{found.name}</span>
      {found.where && <small>{found.where}</small>}
    </div>
  );
}
