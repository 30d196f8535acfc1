import { describe, expect, it } from 'vitest';
import { type GroupedReading, matchTasks, scoreTaskGroups, tasksNotInOneGroup } from './score-task-groups.ts';

const STEM = 'Triển khai giáo dục STEM trong các nhà trường trên địa bàn xã';
const TEACHERS = 'Nâng cao kỹ năng số cho đội ngũ giáo viên trường Tiểu học, THCS';
const POLICE = 'Bảo đảm an toàn thông tin, an ninh mạng';
const CASHLESS = 'Thúc đẩy thanh toán không dùng tiền mặt tại các chợ';

const labelled = [
  { source: 'appendix', name: `${STEM}; ${TEACHERS}` },
  { source: 'appendix', name: POLICE },
  { source: 'body', name: STEM },
  { source: 'body', name: TEACHERS },
  { source: 'body', name: POLICE },
  { source: 'body', name: CASHLESS },
];
const labels = { groups: [[0, 2, 3]], open: [[1, 4]], general: [5] };

/** Read in another order and with the marks of a text in lines; `joined` names labelled tasks by their index. */
function reading(...joined: number[][]): GroupedReading {
  const tasks = labelled.map(({ source, name }, index) => ({
    id: `t${index}`,
    source,
    name,
    quote: `- ${name};`,
  }));
  const groups = joined.map((rows) => ({ kind: 'task', rows: rows.map((index) => `t${index}`) }));
  return { tasks: tasks.reverse(), groups };
}
const scored = (read: GroupedReading) => scoreTaskGroups(labelled, labels, read);

describe('the score of groups of tasks', () => {
  it('is full where every pair of the labels is joined and no other', () => {
    expect(scored(reading([3, 0, 2], [1], [4], [5]))).toEqual({
      matched: 6,
      wanted: 3,
      right: 3,
      precision: 1,
      recall: 1,
      wrong: [],
      missed: [],
    });
  });

  it('counts a pair that is not joined as missed', () => {
    const { recall, precision, missed } = scored(reading([0, 2], [3]));
    expect([recall, precision]).toEqual([1 / 3, 1]);
    expect(missed).toHaveLength(2);
    expect(missed[0]).toContain(TEACHERS);
  });

  it('counts a pair against the labels as wrong', () => {
    const { recall, precision, wrong } = scored(reading([0, 2, 3], [4, 5]));
    expect([recall, precision]).toEqual([1, 3 / 4]);
    expect(wrong).toEqual([`${POLICE} | ${CASHLESS}`]);
  });

  it('does not judge a pair that may be joined or kept apart', () => {
    expect(scored(reading([0, 2, 3], [1, 4]))).toMatchObject({ right: 3, precision: 1, wrong: [] });
  });

  it('takes the passage of the same source, not the same words of another', () => {
    const { tasks } = reading();
    const inBody = tasks.filter(({ source }) => source === 'body');
    expect(matchTasks(labelled, inBody)).toEqual([undefined, undefined, 't2', 't3', 't4', 't5']);
    expect(scored({ tasks: inBody, groups: [] })).toMatchObject({ matched: 4, wanted: 1 });
  });

  it('gives a passage that reads like two labels to the one it is', () => {
    const near = [
      { source: 'body', name: `${CASHLESS} và cửa hàng` },
      { source: 'body', name: CASHLESS },
    ];
    const read = [{ id: 't1', source: 'body', name: CASHLESS, quote: CASHLESS }];
    expect(matchTasks(near, read)).toEqual([undefined, 't1']);
  });

  it('knows no passage again in words of something else', () => {
    const read = [{ id: 't1', source: 'body', name: CASHLESS, quote: CASHLESS }];
    expect(matchTasks([{ source: 'body', name: POLICE }], read)).toEqual([undefined]);
  });

  it('leaves groups of indicators and readings without groups at nothing joined', () => {
    const { tasks } = reading();
    expect(scored({ tasks })).toMatchObject({ right: 0, recall: 0, precision: 1 });
    const others = [{ kind: 'indicator', rows: ['t0', 't2', 't3'] }];
    expect(scored({ tasks, groups: others })).toMatchObject({ right: 0, recall: 0 });
  });

  it('names the tasks that stand in no group or in several', () => {
    expect(tasksNotInOneGroup(reading([0, 2, 3], [1], [1, 5]))).toEqual(['t4', 't1']);
    expect(tasksNotInOneGroup({ tasks: reading().tasks })).toHaveLength(6);
  });
});
