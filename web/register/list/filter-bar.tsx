import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useCallback } from 'react';
import type { RegisterFacets } from '../../../src/register/contract.ts';
import { facetsQuery } from '../../api/register.ts';
import { labelledChoices } from '../../design/choices.ts';
import { type FilterField, ListBar } from '../../design/list-bar.tsx';
import { CELL_LABELS, OBSTACLE_LABELS } from '../../../src/register/labels.ts';
import { useToday } from '../../format/use-today.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { dueChoices } from './due-choices.ts';
import type { Texts } from '../../i18n/vi.ts';
import { FACETS, type FacetName, filtersOf, type RegisterSearch } from './filters.ts';

type Choices = FilterField['choices'];

interface About {
  texts: Texts;
  /** ISO date. */
  today: string;
  search: RegisterSearch;
}

/** What can be chosen for a filter, with the number of indicators and tasks that each choice leaves. */
function choicesOf(name: FacetName, facets: RegisterFacets | undefined, about: About): Choices {
  const { texts, today, search } = about;
  const words = texts.register;
  if (name === 'source') return labelledChoices(texts.reading.sources);
  if (name === 'standing') return marksOf(search, texts);
  if (name === 'cell') return labelledChoices(CELL_LABELS);
  if (name === 'obstacle') return labelledChoices(OBSTACLE_LABELS);
  if (name === 'warning') return [{ value: 'early', label: words.warningChoices.early }];
  if (name === 'due') return dueChoices(today, search.due);
  if (name === 'extension') return labelledChoices(words.extensionChoices);
  if (name === 'basis') return [{ value: 'extended', label: words.basisChoices.extended }];
  if (name === 'retired') {
    return [
      { value: 'show', label: words.retiredChoices.show },
      { value: 'only', label: words.retiredChoices.only },
    ];
  }
  if (!facets) return [];
  switch (name) {
    case 'plan':
      return facets.plans;
    case 'section':
      return facets.sections;
    case 'unit':
      return facets.units;
    case 'person':
      return facets.persons;
    case 'year':
      return facets.years;
    case 'documentKind':
      return facets.documentKinds;
    case 'status':
      return facets.statuses;
    case 'finding': {
      return [
        { value: 'any', label: words.anyFinding },
        { value: 'serious', label: words.seriousFinding },
        ...facets.findings.filter(({ value }) => value !== 'any' && value !== 'serious'),
      ];
    }
  }
}

/** Of a year also what its milestone is, met, missed or to come; without one how things stand. */
function marksOf({ year, standing }: RegisterSearch, { evaluation }: Texts): Choices {
  const { ahead, 'no-figure': noFigure, ...statuses } = evaluation.marks;
  const ofYear = year !== undefined || standing === 'ahead' || standing === 'no-figure';
  return labelledChoices(ofYear ? { ...statuses, ahead, 'no-figure': noFigure } : statuses);
}

/** What holds where nothing is chosen, where that is not simply everything. */
function otherwiseOf(name: FacetName, words: Texts['register']): string | undefined {
  if (name === 'retired') return words.retiredChoices.hide;
  return name === 'basis' ? words.basisChoices.original : undefined;
}

interface FilterBarProps {
  search: RegisterSearch;
  /** Changes some filters; `undefined` drops one. */
  onChange: (change: Record<string, string | undefined>) => void;
  onClear: () => void;
  /** How the list is looked at. */
  tools: ReactNode;
}

/** Words and filters of the register, as they stand in its address. */
export function FilterBar({ search, onChange, onClear, tools }: FilterBarProps) {
  const texts = useTexts();
  const words = texts.register;
  const facets = useQuery(facetsQuery(filtersOf(search)));
  const today = useToday();
  const onWords = useCallback((q: string) => onChange({ q: q || undefined }), [onChange]);
  const fields = FACETS.map((name) => ({
    name,
    label: words.facets[name],
    choices: choicesOf(name, facets.data, { texts, today, search }),
    value: search[name] === undefined ? undefined : String(search[name]),
    otherwise: otherwiseOf(name, words),
  }));
  return (
    <ListBar
      search={{ label: words.search, value: search.q ?? '', onChange: onWords }}
      fields={fields}
      onChange={(name, value) => onChange({ [name]: value })}
      onClear={onClear}
      tools={tools}
    />
  );
}
