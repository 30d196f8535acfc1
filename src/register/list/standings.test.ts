import { expect, it } from 'vitest';
import { standings } from './standings.ts';

const whole = { unit: null, name: null };
const police = { unit: 'u1', name: 'Công an xã' };
const culture = { unit: 'u2', name: 'Phòng Văn hóa - Xã hội' };

it('puts together what was counted, the whole apart from the units', () => {
  expect(
    standings([
      { ...whole, status: 'overdue', count: 2 },
      { ...whole, status: 'in-time', count: 4 },
      { ...police, status: 'in-time', count: 3 },
      { ...culture, status: 'overdue', count: 2 },
      { ...culture, status: 'in-time', count: 1 },
    ]),
  ).toEqual({
    statuses: { overdue: 2, 'in-time': 4 },
    units: [
      { id: 'u1', name: 'Công an xã', statuses: { 'in-time': 3 } },
      {
        id: 'u2',
        name: 'Phòng Văn hóa - Xã hội',
        statuses: { overdue: 2, 'in-time': 1 },
      },
    ],
  });
});

it('is empty where nothing was counted', () => {
  expect(standings([])).toEqual({ statuses: {}, units: [] });
});
