import { type Damage, testDamaged } from '../../tests/fuzz.ts';
import type { PlanScript } from '../../tests/golden/random-plan.ts';
import { renderFlat } from '../../tests/golden/render-flat.ts';
import { renderMarkdown, renderTabs } from '../../tests/golden/render-text.ts';
import { type Draw, mutateBytes, mutateText } from '../../tests/mutate.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
const byText = (render: (script: PlanScript) => string) => (script: PlanScript, draw: Draw) =>
  utf8(mutateText(render(script), draw));

const DAMAGE: Damage[] = [
  { name: 'Markdown', runs: 450, readable: 0.9, make: byText(renderMarkdown) },
  { name: 'text with tabs', runs: 350, readable: 0.9, make: byText(renderTabs) },
  { name: 'text of a PDF', runs: 150, readable: 0.9, make: byText(renderFlat) },
  {
    name: 'bytes of UTF-16',
    runs: 60,
    readable: 0.3,
    make: (script, draw) => mutateBytes(utf16(renderTabs(script)), draw),
  },
  {
    name: 'bytes of text',
    runs: 140,
    readable: 0.3,
    make: (script, draw) => mutateBytes(utf8(renderMarkdown(script)), draw),
  },
];

testDamaged(DAMAGE);
