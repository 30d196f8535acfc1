import { expect, it } from 'vitest';
import { LEAST_WIDTH, layoutOf, withWidth } from './layout.ts';

const columns = [
  { id: 'head', width: 50, frozen: true },
  { id: 'name', width: 200, frozen: true, grows: true },
  { id: 'year', width: 70 },
  { id: 'remark', width: 90, frozenRight: true },
];

it('lets the growing column take the room that is left, and knows where frozen ones stand', () => {
  expect(layoutOf(columns, {})).toEqual({
    template: '50px minmax(200px, 1fr) 70px 90px',
    paper: 'minmax(0, 50fr) minmax(0, 200fr) minmax(0, 70fr) minmax(0, 90fr)',
    least: 410,
    lefts: [0, 50, undefined, undefined],
    frozen: 250,
    frozenRight: 90,
  });
});

it('keeps a width that was dragged, also of the growing column', () => {
  const { template, least, lefts, frozen } = layoutOf(columns, { name: 300, head: 60 });
  expect(template).toBe('60px 300px 70px 90px');
  expect([least, lefts, frozen]).toEqual([520, [0, 60, undefined, undefined], 360]);
});

it('takes no width that hides a column or fills the screen', () => {
  expect(withWidth({ year: 80 }, 'name', 3)).toEqual({ year: 80, name: LEAST_WIDTH });
  expect(withWidth({}, 'name', 120.4)).toEqual({ name: 120 });
  expect(withWidth({}, 'name', 5000)).toEqual({ name: 900 });
});
