/** What is wrong with an order, each told at its place. Pure; the screen asks it before the server does. */
import type { Unit } from '../organisation/contract.ts';
import { neverWas, unitProblems } from '../organisation/unit-rules.ts';
import type { FieldError } from '../shared/errors.ts';
import type { Move, Order } from './contract.ts';
import { plannedUnits, unitsAfter } from './plan-units.ts';
import { idsOf, successorsOf } from './successors.ts';

const at = (field: string, text: string): FieldError => ({ field, text });

/** @param units of the commune, those that ended too */
export function orderProblems(units: readonly Unit[], order: Order): FieldError[] {
  const problems = [...shapeProblems(order), ...unitsProblems(units, order), ...choiceProblems(order)];
  return problems.length > 0 ? problems : [...validityProblems(units, order), ...nameProblems(units, order)];
}

/** How many units may become how many, by kind. */
function shapeProblems({ kind, moves, targets }: Order): FieldError[] {
  const into = new Set(moves.flatMap(({ to }) => to)).size;
  const rule: Record<Order['kind'], () => string | false> = {
    merge: () =>
      (into !== 1 && 'Sáp nhập: các đơn vị thành một đơn vị.') ||
      (involved({ moves, targets }) < 2 && 'Sáp nhập: chọn ít nhất hai đơn vị.'),
    split: () =>
      (moves.length !== 1 && 'Chia tách: chọn một đơn vị.') ||
      (into < 2 && 'Chia tách: ghi ít nhất hai đơn vị sau chia tách.'),
    rename: () =>
      moves.some(({ unitId, to }) => !isItself(targets, unitId, to)) && 'Đổi tên: mỗi đơn vị một tên mới.',
    dissolve: () =>
      (into > 1 && 'Giải thể: chọn một đơn vị tiếp nhận, hoặc không đơn vị nào.') ||
      (targets.some(({ unitId }) => unitId === undefined) && 'Giải thể: đơn vị tiếp nhận là đơn vị đang có.'),
    several: () => false,
  };
  const problem = moves.length === 0 ? 'Chọn đơn vị được sắp xếp.' : rule[kind]();
  return problem ? [at('moves', problem)] : [];
}

/** Units that are part of it: those that go, and one that goes on. */
const involved = ({ moves, targets }: Pick<Order, 'moves' | 'targets'>): number =>
  new Set([...moves.map(({ unitId }) => unitId), ...targets.flatMap(({ unitId }) => unitId ?? [])]).size;

const isItself = (targets: Order['targets'], unitId: string, [key, ...others]: Move['to']): boolean =>
  others.length === 0 &&
  targets.some((target) => target.key === key && target.unitId === unitId && target.name);

function unitsProblems(units: readonly Unit[], { moves, targets }: Order): FieldError[] {
  const known = new Set(units.map(({ id }) => id));
  const keys = new Set(targets.map(({ key }) => key));
  const used = new Set(moves.flatMap(({ to }) => to));
  const staying = targets.flatMap(({ unitId }) => unitId ?? []);
  const repeats = <T>(items: readonly T[]) => new Set(items).size < items.length;
  const missing = [...moves.map(({ unitId }) => unitId), ...staying].some((id) => !known.has(id));
  return [
    ...(missing ? [at('moves', 'Có đơn vị không còn trong danh mục. Vui lòng chọn lại.')] : []),
    ...(repeats(moves.map(({ unitId }) => unitId)) ? [at('moves', 'Mỗi đơn vị chỉ nêu một lần.')] : []),
    ...(repeats(staying) || keys.size < targets.length
      ? [at('targets', 'Mỗi đơn vị tiếp nhận chỉ nêu một lần.')]
      : []),
    ...(moves.some(({ to }) => to.some((key) => !keys.has(key)) || repeats(to))
      ? [at('moves', 'Có đơn vị chưa ghi rõ đơn vị tiếp nhận.')]
      : []),
    ...targets.flatMap(({ key, unitId, name }, index) => [
      ...(used.has(key)
        ? []
        : [at(`targets.${index}`, `Không đơn vị nào chuyển vào “${name ?? 'đơn vị đã chọn'}”.`)]),
      ...(unitId === undefined && name === undefined
        ? [at(`targets.${index}.name`, 'Ghi tên đơn vị mới.')]
        : []),
    ]),
    ...moves.flatMap(({ unitId, to }, index) => {
      const own = targets.find((target) => target.unitId === unitId);
      return own && !to.includes(own.key)
        ? [at(`moves.${index}`, 'Đơn vị tiếp nhận của đơn vị khác thì không chuyển hết đi được.')]
        : [];
    }),
  ];
}

/** What was chosen for single rows and people is one of the successors. */
function choiceProblems({ moves, rows, people }: Order): FieldError[] {
  const to = new Map(moves.map((move) => [move.unitId, move.to]));
  const strange = [...rows, ...people].some((choice) => !to.get(choice.unitId)?.includes(choice.to));
  const defaults = moves.some((move) => move.default !== undefined && !move.to.includes(move.default));
  return strange || defaults ? [at('rows', 'Có lựa chọn không thuộc các đơn vị tiếp nhận.')] : [];
}

/** All of them are there on the day, those that end since the day before at least. */
function validityProblems(units: readonly Unit[], order: Order): FieldError[] {
  const { ends } = successorsOf(
    order,
    idsOf(order, (key) => key),
  );
  const named = new Set([...order.moves, ...order.targets].flatMap(({ unitId }) => unitId ?? []));
  return units
    .filter(({ id }) => named.has(id))
    .flatMap(({ id, name, validFrom, validTo, ...unit }) => {
      if (validTo !== undefined && (validTo < order.date || neverWas({ validFrom, validTo })))
        return [at('moves', `“${name}” đã kết thúc trước ngày có hiệu lực.`)];
      if (validTo !== undefined || unit.endedAs !== undefined)
        return [at('moves', `“${name}” đã có ngày kết thúc. Bỏ ngày kết thúc trong danh mục đơn vị trước.`)];
      if (validFrom !== undefined && (ends.has(id) ? validFrom >= order.date : validFrom > order.date))
        return [at('date', `“${name}” chưa có vào ngày có hiệu lực.`)];
      return [];
    });
}

/** No two units in force at once share a name. */
function nameProblems(units: readonly Unit[], order: Order): FieldError[] {
  const idOf = idsOf(order, (key) => key);
  const known = units.filter((unit) => !neverWas(unit));
  const planned = plannedUnits(known, order, idOf, successorsOf(order, idOf));
  const before = new Set(unitProblems(known).map(({ text }) => text));
  return unitProblems(unitsAfter(known, planned, order.date))
    .filter(({ text }) => !before.has(text))
    .map(({ text }) => at('targets', text));
}

/** The commune always has somebody who receives what units report. @param officeId the standing office */
export function officeProblems(order: Order, officeId: string | undefined): FieldError[] {
  const { ends, all } = successorsOf(
    order,
    idsOf(order, (key) => key),
  );
  if (officeId === undefined || !ends.has(officeId) || all(officeId).length > 0) return [];
  return [at('moves', 'Cơ quan thường trực không giải thể được khi chưa có đơn vị tiếp nhận.')];
}
