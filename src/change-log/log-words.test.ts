import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../../tests/steps.ts';
import { ACTIONS } from '../approval/contract.ts';
import { EXTENSION_ACTIONS } from '../approval/extensions/contract.ts';
import { DECISION_ACTIONS } from '../register/received/contract.ts';
import { REORGANISATION_ACTIONS } from '../reorganisation/contract.ts';
import { ACCESS_ACTIONS, ACTION_WORDS, actionWords } from './log-words.ts';

/** Literals that are recorded as what was done: a domain, a point, a verb. */
function recordedActions(): string[] {
  const texts = globSync('src/**/*.ts', { cwd: ROOT })
    .filter((path) => !path.endsWith('.test.ts'))
    .map((path) => readFileSync(join(ROOT, path), 'utf8'))
    .filter((text) => /recordAudits?\(|action: '|: AuditRecord/.test(text));
  const literals = texts.flatMap((text) => [
    ...text.matchAll(/(?:action[:=]? ?|\? |(?<!field): )'([a-z-]+\.[a-z-]+)'/g),
  ]);
  return [...new Set(literals.map(([, action = '']) => action))];
}

it('there is a word for every action that is recorded', () => {
  const written = recordedActions();
  expect(written.length).toBeGreaterThan(40);
  const made = [
    ...ACTIONS.map((action) => `duty.${action}`),
    ...EXTENSION_ACTIONS.map((action) => `extension.${action}`),
    ...DECISION_ACTIONS.map((action) => `task.${action}`),
    ...REORGANISATION_ACTIONS.map((action) => `reorganisation.${action}`),
    ...ACCESS_ACTIONS,
    'thing.take-appendix',
    'thing.take-body',
  ];
  expect([...written, ...made].filter((action) => actionWords({ action, after: {} }) === action)).toEqual([]);
});

it('no two actions of one domain have the same word', () => {
  const words = Object.entries(ACTION_WORDS).map(([action, word]) => `${action.split('.')[0]}: ${word}`);
  expect(new Set(words).size).toBe(words.length);
});
