import { describe, expect, it } from 'vitest';
import { noteSections, type OwnRow } from './sections.ts';

const row = (section: string | null, source: OwnRow['source'] = 'body'): OwnRow => ({ section, source });

describe('the sections of a note', () => {
  it('are those of the rows, each once, in the order of the plan', () => {
    const rows = [row('II. Hạ tầng'), row('I. Thể chế'), row(null), row('II. Hạ tầng')];
    expect(noteSections(rows).sections).toEqual(['II. Hạ tầng', 'I. Thể chế']);
  });

  it('come first where everything stands in the body of a plan', () => {
    expect(noteSections([row('I'), row(null)]).textsFirst).toBe(true);
    expect(noteSections([row('I'), row('II', 'appendix')]).textsFirst).toBe(false);
  });

  it('are none where no row has a section, or there is no row', () => {
    expect(noteSections([row(null)])).toEqual({ sections: [], textsFirst: false });
    expect(noteSections([])).toEqual({ sections: [], textsFirst: false });
  });
});
