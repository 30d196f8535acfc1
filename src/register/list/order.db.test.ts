import { beforeAll, expect, it } from 'vitest';
import { asPerson, sessionOf, setUpCommunes } from '../../../tests/communes.ts';
import { useHarness } from '../../../tests/harness.ts';
import { makePlan } from '../../../tests/plans.ts';
import { samplePlan, sampleReading } from '../../../tests/sample-plan.ts';
import { RegisterQuery } from '../contract.ts';
import { sheetOf } from './export-sheet.ts';
import { listFacets } from './facets.ts';
import { listAllRows } from './list-rows.ts';

const harness = useHarness();
const clerk = sessionOf('standing-office');
const SECTIONS = [
  'X. Khác',
  'II. Dữ liệu',
  'IX. Vốn',
  'I. Hạ tầng',
  'V. An toàn',
  '10. Cuối',
  '2. Đầu',
  'Đất',
  'Dân',
];
const ORDINALS = ['1', '1.1', '1.2', '1.9', '1.10', '1.11', '2', '10', '11'];

beforeAll(async () => {
  await setUpCommunes(harness);
  const [task] = samplePlan.tasks;
  if (!task) throw new Error('the sample has no task');
  const tasks = SECTIONS.map((section, at) => ({
    ...task,
    id: `t${at}`,
    name: `Việc ${at}`,
    section,
    ordinal: ORDINALS[at] ?? '',
  }));
  await makePlan(harness, clerk, { ...sampleReading, plan: { ...samplePlan, indicators: [], tasks } });
});

it('sections to filter by stand in their natural order, whatever the order of the plan', async () => {
  const facets = await asPerson(harness, clerk, (tx) => listFacets(tx, clerk, RegisterQuery.parse({})));
  expect(facets.sections.map((section) => section.value)).toEqual([
    'I. Hạ tầng',
    'II. Dữ liệu',
    'V. An toàn',
    'IX. Vốn',
    'X. Khác',
    '2. Đầu',
    '10. Cuối',
    'Dân',
    'Đất',
  ]);
});

it('an export keeps the order of the plan, and every ordinal as it is written', async () => {
  const rows = await asPerson(harness, clerk, (tx) => listAllRows(tx, RegisterQuery.parse({})));
  expect(sheetOf(rows, ['ordinal']).rows.flat()).toEqual(ORDINALS);
});
