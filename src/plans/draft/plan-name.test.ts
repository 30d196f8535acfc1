import { expect, it } from 'vitest';
import { planName } from './plan-name.ts';

it.each([
  ['KẾ HOẠCH', 'Triển khai Nghị quyết số 57-NQ/TW', 'Kế hoạch triển khai Nghị quyết số 57-NQ/TW'],
  ['KẾ HOẠCH', 'Hành động thực hiện Nghị quyết', 'Kế hoạch hành động thực hiện Nghị quyết'],
  ['KẾ HOẠCH HÀNH ĐỘNG', 'thực hiện Nghị quyết', 'Kế hoạch hành động thực hiện Nghị quyết'],
  ['Kế hoạch', 'Kế hoạch chuyển đổi số năm 2026', 'Kế hoạch chuyển đổi số năm 2026'],
  ['KẾ HOẠCH', 'CNTT và chuyển đổi số', 'Kế hoạch CNTT và chuyển đổi số'],
  [undefined, 'chuyển đổi số năm 2026', 'Chuyển đổi số năm 2026'],
  ['KẾ HOẠCH', undefined, undefined],
])('%s + %s', (docType, title, name) => expect(planName({ docType, title })).toBe(name));
