import { expect, it } from 'vitest';
import { standings } from './standings.ts';

const whole = { part: 'all', key: null, name: null } as const;
const police = { part: 'unit', key: 'u1', name: 'Công an xã' } as const;
const culture = { part: 'unit', key: 'u2', name: 'Phòng Văn hóa - Xã hội' } as const;
const digital = { part: 'section', key: 'I. Chính quyền số', name: null } as const;
const nowhere = { part: 'section', key: null, name: null } as const;

it('puts together what was counted: the whole, the units, the sections', () => {
  expect(
    standings([
      { ...whole, status: 'overdue', count: 2 },
      { ...whole, status: 'in-time', count: 4 },
      { ...police, status: 'in-time', count: 3 },
      { ...culture, status: 'overdue', count: 2 },
      { ...culture, status: 'in-time', count: 1 },
      { ...digital, status: 'in-time', count: 4 },
      { ...nowhere, status: 'overdue', count: 2 },
    ]),
  ).toEqual({
    statuses: { overdue: 2, 'in-time': 4 },
    units: [
      { id: 'u1', name: 'Công an xã', statuses: { 'in-time': 3 } },
      { id: 'u2', name: 'Phòng Văn hóa - Xã hội', statuses: { overdue: 2, 'in-time': 1 } },
    ],
    sections: [{ section: 'I. Chính quyền số', statuses: { 'in-time': 4 } }, { statuses: { overdue: 2 } }],
  });
});

it('is empty where nothing was counted', () => {
  expect(standings([])).toEqual({ statuses: {}, units: [], sections: [] });
});
