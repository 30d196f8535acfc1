import { expect, test } from 'vitest';
import { reservedWords, upwardImports } from './dependency-rule.ts';
import { importCircles, importsOf } from './imports.ts';
import { misplacedImports } from './rooms.ts';

test('imports are found in all their forms, types told apart', () => {
  const text = [
    "import type { A } from './a.ts';",
    "import { b,\n  c } from '../shared/b.ts';",
    "import './side-effect.ts';",
    "export { d } from './d.ts';",
    "const e = await import('./e.ts');",
    "import pg from 'pg';",
  ].join('\n');
  expect(importsOf('src/plans/x.ts', text)).toEqual([
    { path: 'src/plans/a.ts', typeOnly: true },
    { path: 'src/shared/b.ts', typeOnly: false },
    { path: 'src/plans/side-effect.ts', typeOnly: false },
    { path: 'src/plans/d.ts', typeOnly: false },
    { path: 'src/plans/e.ts', typeOnly: false },
  ]);
});

test.each([
  ['src/shared/x.ts', "import { y } from '../plans/y.ts';", 1],
  ['src/plans/contract.ts', "import { y } from './store.ts';", 1],
  ['src/plans/confirmed/confirm-plan.ts', "import { y } from '../../http/router.ts';", 1],
  ['src/plans/confirmed/confirm-plan.ts', "import { y } from './routes.ts';", 1],
  ['src/plans/confirmed/confirm-plan.ts', "import type { Services } from '../../services.ts';", 0],
  ['src/plans/confirmed/confirm-plan.ts', "import { recordAudit } from '../../audit/record-audit.ts';", 0],
  ['src/plans/intake/contract.ts', "import { y } from './store.ts';", 1],
  ['src/plans/file-routes.ts', "import { newRouter } from '../http/router.ts';", 0],
  ['src/db/x.ts', "import { y } from '../plans/y.ts';", 1],
  ['src/app.ts', "import { planRoutes } from './plans/routes.ts';", 0],
  ['src/reading/x.ts', "import { y } from '../db/database.ts';", 1],
  ['web/plans/x.tsx', "import { y } from '../../src/http/router.ts';", 1],
  ['web/plans/x.tsx', "import { y } from '../../src/plans/permissions.ts';", 0],
])('%s with %s: %i breaches', (path, text, breaches) => {
  expect(upwardImports(path, text)).toHaveLength(breaches);
});

test.each([
  ['web/plans/x.tsx', "import { Button, Modal } from '@mantine/core';", 1],
  ['web/plans/x.tsx', "import { Dialog } from '../design/dialog.tsx';", 0],
  ['web/design/dialog.tsx', "import { Modal } from '@mantine/core';", 0],
  ['src/plans/x.ts', 'const port = process.env.PORT;', 1],
  ['src/config.ts', 'const port = process.env.PORT;', 0],
])('%s with %s: %i words that belong elsewhere', (path, text, breaches) => {
  expect(reservedWords(path, text)).toHaveLength(breaches);
});

test.each([
  ['src/register/x.ts', "import type { Plan } from '../plans/confirmed/contract.ts';", 1],
  ['src/plans/confirmed/x.ts', "import { Thing } from '../../register/contract.ts';", 0],
  ['src/plans/intake/x.ts', "import { y } from '../draft/y.ts';", 1],
  ['src/plans/draft/x.ts', "import { y } from '../permissions.ts';", 0],
  ['src/http/x.ts', "import type { Services } from '../services.ts';", 1],
  ['src/attic/x.ts', '', 1],
  ['web/design/x.tsx', "import { y } from '../plans/y.ts';", 1],
  ['web/plans/x.tsx', "import type { Thing } from '../../src/register/contract.ts';", 0],
])('%s with %s: %i imports out of order', (path, text, breaches) => {
  expect(misplacedImports(path, text)).toHaveLength(breaches);
});

test('circles are found, of types too', () => {
  const texts = new Map([
    ['src/a/x.ts', "import type { Y } from './y.ts';"],
    ['src/a/y.ts', "import { z } from './z.ts';"],
    ['src/a/z.ts', "import { x } from './x.ts';"],
    ['src/a/alone.ts', "import { x } from './x.ts';"],
  ]);
  expect(importCircles(texts)).toEqual([['src/a/x.ts', 'src/a/y.ts', 'src/a/z.ts']]);
});
