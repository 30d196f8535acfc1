import '../i18n/rooms/steering.ts';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { GlanceQuery } from '../../src/register/list/contract.ts';
import { useMe } from '../api/me.ts';
import { facetsQuery } from '../api/register.ts';
import { ListBar } from '../design/list-bar.tsx';
import { useToday } from '../format/use-today.ts';
import { useTexts } from '../i18n/texts.tsx';
import { dueChoices } from '../register/list/due-choices.ts';
import { GLANCE, type GlanceName, readGlance } from './glance.ts';

interface GlanceBarProps {
  glance: GlanceQuery;
  onChange: (glance: GlanceQuery) => void;
  tools?: ReactNode;
  /** Whether somebody has just asked for the filters. */
  opened?: boolean;
}

/** What the glance is narrowed to: plan, section, unit, person, period. */
export function GlanceBar({ glance, onChange, tools, opened = false }: GlanceBarProps) {
  const { steering: words } = useTexts();
  const { user } = useMe();
  const today = useToday();
  const facets = useQuery(facetsQuery(glance)).data;
  const persons = facets?.persons ?? [];
  const chosen = glance.person;
  const named = [...new Set([user.name, ...(chosen === undefined ? [] : [chosen])])]
    .filter((name) => persons.every(({ value }) => value !== name))
    .map((name) => ({ value: name, label: name === user.name ? words.directed : name }));
  const choices: Record<GlanceName, readonly { value: string; label: string; count?: number }[]> = {
    plan: facets?.plans ?? [],
    section: facets?.sections ?? [],
    unit: facets?.units ?? [],
    person: [...named, ...persons],
    due: dueChoices(today, glance.due),
  };
  return (
    <ListBar
      fields={GLANCE.map((name) => ({
        name,
        label: words.filters[name],
        choices: choices[name],
        value: glance[name],
      }))}
      onChange={(name, value) => onChange(readGlance({ ...glance, [name]: value }))}
      onClear={() => onChange({})}
      tools={tools}
      opened={opened}
    />
  );
}
