import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Invalid } from '../../shared/errors.ts';
import { applied } from '../taken-over/applied.ts';
import { documents, reportOf, Q3, Q4 } from '../taken-over/samples.ts';
import { asRead } from '../taken-over/as-read.ts';
import { signed } from '../taken-over/signed-sample.ts';
import { takenOver } from '../taken-over/take-over.ts';
import { withFormerMapping } from './former-mapping.ts';
import { mapped } from './mapped.ts';
import { ownForm } from './own-form.ts';

const ours = ownForm(reportOf(Q3));
const template = takenOver(await signed(), reportOf(Q3));
const [table] = template.annexes;
const own = template.headings.find(({ key }) => key.startsWith('taken:'));
const blank = table?.columns.findIndex(({ key }) => key === undefined) ?? -1;
const used = new Set(table?.columns.map(({ key }) => key));
const free = ours.tables.find(({ key }) => key === table?.key)?.columns.find(({ key }) => !used.has(key));
const column = (as: string | null, at = blank) => ({
  version: 1,
  columns: [{ table: table?.key ?? '', at, as }],
});
const heading = (part: object, key = own?.key ?? '') => ({ version: 1, headings: [{ key, ...part }] });

describe('a column of theirs', () => {
  it('is filled from ours once it is mapped, under its own name, and left blank again', () => {
    const made = mapped(template, ours, column(free?.key ?? ''));
    const [annex] = applied(made, reportOf(Q4)).annexes;
    const block = annex?.blocks.find(({ key }) => key === table?.key);
    const title = table?.columns[blank]?.title;
    expect(block).toMatchObject({
      columns: expect.arrayContaining([expect.objectContaining({ key: free?.key, title })]),
    });
    expect(mapped(made, ours, column(null))).toEqual(template);
  });

  it('is not mapped to one that there is not, or that another one has', () => {
    expect(() => mapped(template, ours, column('nowhere'))).toThrow(Invalid);
    expect(() => mapped(template, ours, column(table?.columns[0]?.key ?? ''))).toThrow(Invalid);
    expect(() => mapped(template, ours, column(free?.key ?? '', 99))).toThrow(Invalid);
  });
});

describe('a heading of theirs', () => {
  it('is renamed for every period; the name of one period is refused', () => {
    const made = mapped(template, ours, heading({ text: 'VI. TỰ ĐÁNH GIÁ {kỳ}' }));
    expect(made.headings.find(({ key }) => key === own?.key)?.text).toBe('VI. TỰ ĐÁNH GIÁ {kỳ}');
    expect(() => mapped(template, ours, heading({ text: 'VI. TỰ ĐÁNH GIÁ QUÝ III/2026' }))).toThrow(Invalid);
  });

  it('is mapped to one of ours that nobody has: order and sentences go along', () => {
    const [first] = ours.headings;
    expect(() => mapped(template, ours, heading({ as: first?.key }))).toThrow(Invalid);
    const apart = mapped(template, ours, heading({ as: null }, first?.key));
    expect(apart.order).not.toContain(first?.key);
    const back = mapped(apart, ours, heading({ as: first?.key }, apart.order[0]));
    expect(back).toEqual(template);
    expect(apart.fixed.flatMap(({ under }) => under ?? [])).not.toContain(first?.key);
  });

  it('that there is not is refused', () => {
    expect(() => mapped(template, ours, heading({ text: 'X' }, 'nowhere'))).toThrow(Invalid);
    expect(() => mapped(template, ours, heading({ as: 'nowhere' }))).toThrow(Invalid);
  });
});

it('what a person mapped stays mapped when the next file has the same column and heading', () => {
  const filled = mapped(template, ours, column(free?.key ?? ''));
  const place = { key: 'assessment', text: 'VI. ĐÁNH GIÁ CHUNG' };
  const wider = { ...ours, headings: [...ours.headings, place] };
  const former = mapped(filled, wider, heading({ as: place.key }));
  expect(former.order).toContain(place.key);
  expect(withFormerMapping(template, former, wider)).toEqual(former);
  expect(withFormerMapping(template, undefined, wider)).toEqual(template);
});

it('nothing mapped, and a former template that says the same, change nothing, whatever the documents', () => {
  fc.assert(
    fc.property(documents, documents, (one, other) => {
      const taken = takenOver(asRead(one), other);
      expect(mapped(taken, ownForm(other), { version: 1 })).toEqual(taken);
      expect(withFormerMapping(taken, taken, ownForm(other))).toEqual(taken);
    }),
    { numRuns: 25 },
  );
});
