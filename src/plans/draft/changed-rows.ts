/** Changed rows of a draft, for the person who lost against another and for the log. Pure. */
import { Conflict } from '../../shared/errors.ts';
import type { DraftRow } from './contract.ts';

/** Somebody else changed these rows meanwhile; `rows` is how they stand now. */
export class RowsChanged extends Conflict {
  override readonly name = 'RowsChanged';
  override readonly details: { rows: readonly DraftRow[] };

  constructor(rows: readonly DraftRow[]) {
    super('Có dòng vừa được người khác sửa. Chưa thay đổi nào của bạn được ghi.', [
      'Xem lại các dòng vừa đổi rồi làm lại.',
    ]);
    this.details = { rows };
  }
}

type Fields = Record<string, unknown>;

/** What people change, under one name each; absent is what is not set. */
function fieldsOf(row: DraftRow | undefined): Fields {
  if (!row) return {};
  const { value, state, position, thing, leads, counted } = row;
  const ofThing = { thing, leadsThing: leads, counted };
  const set = Object.entries(ofThing).filter(([, field]) => field !== undefined);
  return { ...value, state, position, ...Object.fromEntries(set) };
}

/** What differs between two states of a row, field by field. */
export function rowDifference(
  before: DraftRow | undefined,
  after: DraftRow,
): { before: Fields; after: Fields } {
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  const changed = Object.keys({ ...old, ...now }).filter(
    (field) => JSON.stringify(old[field]) !== JSON.stringify(now[field]),
  );
  const pick = (fields: Fields) =>
    Object.fromEntries(changed.filter((field) => field in fields).map((field) => [field, fields[field]]));
  return { before: pick(old), after: pick(now) };
}
