import { Button, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { RegisterFacets } from '../../../src/register/contract.ts';
import { facetsQuery } from '../../api/register.ts';
import { numberText } from '../../format/numbers.ts';
import { useTexts } from '../../i18n/texts.tsx';
import type { Texts } from '../../i18n/vi.ts';
import { activeFacets, FACETS, type FacetName, filtersOf, type RegisterSearch } from './filters.ts';
import css from './register.module.css';

interface Choice {
  value: string;
  label: string;
}

const counted = (items: RegisterFacets['kinds']): Choice[] =>
  items.map(({ value, label, count }) => ({ value, label: `${label} (${numberText(count)})` }));

/** What can be chosen for a filter, with the number of indicators and tasks that each choice leaves. */
function choicesOf(name: FacetName, facets: RegisterFacets | undefined, texts: Texts): Choice[] {
  const words = texts.register;
  if (name === 'source')
    return Object.entries(texts.reading.sources).map(([value, label]) => ({ value, label }));
  if (name === 'retired') {
    return [
      { value: 'show', label: words.retiredChoices.show },
      { value: 'only', label: words.retiredChoices.only },
    ];
  }
  if (!facets) return [];
  switch (name) {
    case 'plan':
      return counted(facets.plans);
    case 'section':
      return counted(facets.sections);
    case 'unit':
      return counted(facets.units);
    case 'person':
      return counted(facets.persons);
    case 'year':
      return counted(facets.years);
    case 'status':
      return counted(facets.statuses);
    case 'finding': {
      return [
        { value: 'any', label: words.anyFinding },
        { value: 'serious', label: words.seriousFinding },
        ...counted(facets.findings.filter(({ value }) => value !== 'any' && value !== 'serious')),
      ];
    }
  }
}

const withoutCount = (label: string): string => label.replace(/ \([\d.]+\)$/, '');

interface FilterBarProps {
  search: RegisterSearch;
  /** Changes some filters; `undefined` drops one. */
  onChange: (change: Record<string, string | undefined>) => void;
  onClear: () => void;
}

export function FilterBar({ search, onChange, onClear }: FilterBarProps) {
  const texts = useTexts();
  const words = texts.register;
  const facets = useQuery(facetsQuery(filtersOf(search)));
  const [open, setOpen] = useState(false);
  const active = activeFacets(search);
  const valueOf = (name: FacetName): string | null =>
    search[name] === undefined ? null : String(search[name]);
  /** The choice that is set stays choosable even when it leaves nothing. */
  const choices = (name: FacetName): Choice[] => {
    const list = choicesOf(name, facets.data, texts);
    const value = valueOf(name);
    return value === null || list.some((choice) => choice.value === value)
      ? list
      : [{ value, label: value }, ...list];
  };
  const labelOf = (name: FacetName): string =>
    withoutCount(choices(name).find(({ value }) => value === valueOf(name))?.label ?? '');
  return (
    <div className="no-print">
      <div className={css.searchLine}>
        <SearchBox value={search.q ?? ''} onChange={(q) => onChange({ q: q || undefined })} />
        <Button
          className={css.filterButton}
          variant="default"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {words.filters}
          {active.length > 0 && ` (${active.length})`}
        </Button>
      </div>
      <div className={css.filters} data-open={open} role="group" aria-label={words.filters}>
        {FACETS.map((name) => (
          <Select
            key={name}
            size="xs"
            label={words.facets[name]}
            placeholder={name === 'retired' ? words.retiredChoices.hide : texts.common.all}
            data={choices(name)}
            value={valueOf(name)}
            searchable
            clearable
            comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
            clearButtonProps={{ 'aria-label': words.dropFilter(words.facets[name]) }}
            onChange={(value) => onChange({ [name]: value ?? undefined })}
          />
        ))}
      </div>
      {(active.length > 0 || search.q) && (
        <div className={css.chips}>
          {active.map((name) => (
            <button
              key={name}
              type="button"
              className={css.chip}
              aria-label={words.dropFilter(`${words.facets[name]}: ${labelOf(name)}`)}
              onClick={() => onChange({ [name]: undefined })}
            >
              {words.facets[name]}: <strong>{labelOf(name)}</strong> ✕
            </button>
          ))}
          <button type="button" className={css.chip} onClick={onClear}>
            {words.clear}
          </button>
        </div>
      )}
    </div>
  );
}

/** Waits this long after the last letter, in milliseconds. */
const PAUSE = 200;

function SearchBox({ value, onChange }: { value: string; onChange: (q: string) => void }) {
  const { register: words } = useTexts();
  const [typed, setTyped] = useState(value);
  const field = useRef<HTMLInputElement>(null);
  const handed = useRef(value);
  useEffect(() => {
    if (value !== handed.current) setTyped(value);
    handed.current = value;
  }, [value]);
  useEffect(() => {
    const timer = window.setTimeout(() => {
      if (typed === handed.current) return;
      handed.current = typed;
      onChange(typed);
    }, PAUSE);
    return () => window.clearTimeout(timer);
  }, [typed, onChange]);
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      const target = event.target instanceof HTMLElement ? event.target : undefined;
      if (event.key !== '/' || target?.closest('input, textarea, select')) return;
      event.preventDefault();
      field.current?.focus();
    };
    window.addEventListener('keydown', focus);
    return () => window.removeEventListener('keydown', focus);
  }, []);
  return (
    <TextInput
      ref={field}
      className={css.search}
      type="search"
      aria-label={words.search}
      aria-keyshortcuts="/"
      placeholder={`${words.search} (/)`}
      title={words.searchHint}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  );
}
