import { expect, it } from 'vitest';
import { firstTab, isThingTab, kindOf, shownTabs, TABS } from './tabs.ts';

it('shows tabs of what does not count only while there is any, or somebody is in them', () => {
  const always = TABS.filter((tab) => tab !== 'qualitative' && tab !== 'general');
  expect(shownTabs(new Set(), 'indicator')).toEqual(always);
  expect(shownTabs(new Set(['general'] as const), 'task')).toContain('general');
  expect(shownTabs(new Set(), 'qualitative')).toContain('qualitative');
});

it('knows what the rows of a tab are', () => {
  expect([kindOf('general'), kindOf('qualitative'), kindOf('reporting')]).toEqual([
    'task',
    'indicator',
    'reporting',
  ]);
  expect([isThingTab('general'), isThingTab('reporting'), isThingTab('owners')]).toEqual([
    true,
    false,
    false,
  ]);
});

it('begins where there are rows', () => {
  expect(firstTab(new Set(['reporting', 'task'] as const))).toBe('task');
  expect(firstTab(new Set())).toBe('indicator');
});
