/** Tasks and indicators of a table that name nobody to work with, where nearly all others do. */
import type { Finding } from '../contract.ts';
import {
  byPlace,
  type Checked,
  type CheckedPlan,
  isListed,
  leadsOf,
  type Row,
  tableOf,
} from './checked-plan.ts';
import { countOf, finding, isDoubted } from './finding.ts';

/** So many rows of a table name coordinators for each that does not; with more gaps they are no oversight. */
const NAMED_PER_GAP = 2;

/** One finding for each table. The rows of the table are weighed as they stand: no joining makes gaps out of it. */
export function checkCoordinators({ plan, indicators, tasks, names }: CheckedPlan): Finding[] {
  const rowsOf = Map.groupBy<string | undefined, Row>([...plan.indicators, ...plan.tasks], tableOf);
  const lone: Checked[] = [...indicators, ...tasks].filter((thing) => isListed(thing) && isLone(thing));
  return byPlace(lone).flatMap((things) => {
    const rows = leadsOf(things);
    const beside = rowsOf.get(rows[0] && tableOf(rows[0])) ?? [];
    const gaps = beside.filter(namesNobody).length;
    if (beside.length - gaps < NAMED_PER_GAP * gaps) return [];
    const detail = `${countOf(rows)} không ghi cơ quan phối hợp, trong khi các dòng khác của bảng đều ghi. Bổ sung nếu cần phối hợp.`;
    return [finding('missing-coordinator', 'minor', rows, detail, names.list(rows))];
  });
}

const namesNobody = (row: Row): boolean => row.coordinators.length === 0 && !isDoubted(row, 'coordinators');

const isLone = ({ rows }: Checked): boolean => rows.every(namesNobody);
