import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sectionFields, withText } from './section-fields.ts';

const SECTIONS = ['I. Thể chế', 'II. Hạ tầng'];

describe('one text for each section', () => {
  it('stands in the order of the plan, what belongs to no section last', () => {
    expect(sectionFields(SECTIONS, [{ text: 'Chung' }, { section: 'II. Hạ tầng', text: 'Đã lắp' }])).toEqual([
      { section: 'I. Thể chế', at: undefined, text: '' },
      { section: 'II. Hạ tầng', at: 1, text: 'Đã lắp' },
      { section: undefined, at: 0, text: 'Chung' },
    ]);
  });

  it('shows what was written under another section, and lines that were written apart', () => {
    const results = [
      { section: 'III. Nhân lực', text: 'a' },
      { section: 'I. Thể chế', text: 'b' },
      { section: 'I. Thể chế', text: 'c' },
    ];
    const shown = sectionFields(SECTIONS, results);
    expect(shown.map(({ section, text }) => [section, text])).toEqual([
      ['I. Thể chế', 'b'],
      ['I. Thể chế', 'c'],
      ['II. Hạ tầng', ''],
      ['III. Nhân lực', 'a'],
      [undefined, ''],
    ]);
  });

  it('is no line while it is empty', () => {
    const [first] = sectionFields(SECTIONS, []);
    if (!first) throw new Error('no field');
    expect(withText([], first, '')).toBeUndefined();
    expect(withText([], first, ' \n')).toBeUndefined();
    const written = withText([], first, 'Đã ban hành');
    expect(written).toEqual([{ section: 'I. Thể chế', text: 'Đã ban hành' }]);
    expect(withText(written ?? [], { ...first, at: 0 }, '')).toBeUndefined();
  });

  it('changes its own text and nothing else, whatever is typed where', () => {
    const line = fc.record(
      { section: fc.constantFrom(...SECTIONS, 'III. Nhân lực'), text: fc.string({ minLength: 1 }) },
      { requiredKeys: ['text'] },
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), fc.nat(), fc.string(), (results, pick, text) => {
        const fields = sectionFields(SECTIONS, results);
        const field = fields[pick % fields.length];
        if (!field) return;
        const rest = results.filter((_, at) => at !== field.at);
        const own = text.trim() === '' ? [] : [{ section: field.section, text }];
        const said = (lines: readonly { section?: string | undefined; text: string }[]) =>
          lines.map((each) => `${each.section} ${each.text}`).toSorted((a, b) => (a < b ? -1 : 1));
        expect(said(withText(results, field, text) ?? [])).toEqual(said([...rest, ...own]));
      }),
    );
  });
});
