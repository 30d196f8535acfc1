import { expect, it } from 'vitest';
import { type Damage, scripts, testDamaged } from '../../tests/fuzz.ts';
import type { PlanScript } from '../../tests/golden/random-plan.ts';
import {
  renderArchive,
  renderPage,
  renderSheetXml,
  renderWordXml,
} from '../../tests/golden/render-disguised.ts';
import { type Draw, mutateBytes, mutateText } from '../../tests/mutate.ts';
import { readPlan } from './read-plan.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const FORMS = {
  page: renderPage,
  archive: renderArchive,
  'Excel XML of 2003': renderSheetXml,
  'Word XML of 2003': renderWordXml,
};

const byText = (render: (script: PlanScript) => string) => (script: PlanScript, draw: Draw) =>
  utf8(mutateText(render(script), draw));
const byBytes = (render: (script: PlanScript) => string) => (script: PlanScript, draw: Draw) =>
  mutateBytes(utf8(render(script)), draw);

const DAMAGE: Damage[] = Object.entries(FORMS).flatMap(([name, render]) => [
  { name: `lines of a ${name}`, runs: 12, make: byText(render) },
  { name: `bytes of a ${name}`, runs: 8, make: byBytes(render) },
]);

it.each(Object.entries(FORMS))('a whole %s gives the rows of its plan', async (_, render) => {
  for (const script of scripts.slice(0, 3)) {
    const { plan } = await readPlan([{ name: 'ke-hoach.doc', bytes: utf8(render(script)) }]);
    expect(plan.tasks.length).toBeGreaterThanOrEqual(script.tasks.length);
  }
});

testDamaged(DAMAGE);
