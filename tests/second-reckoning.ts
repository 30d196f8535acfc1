/**
 * The same formulas written a second time, from their text and by other means (whole days, the two ends weighed by
 * them instead of slopes), to be held beside the first by tests. It shares no line with what it checks.
 */
interface Point {
  /** Whole days since any one day. */
  day: number;
  value: number;
}

export interface SecondCase {
  base: Point;
  current: Point;
  target: Point;
  milestones: readonly Point[];
  direction: number;
}

/** Where a road that turns at its points stands on a day; of two points of one day the last holds. */
function onRoad(points: readonly Point[], day: number): number {
  const road: Point[] = [];
  for (const point of points) {
    const twin = road.findIndex((other) => other.day === point.day);
    if (twin >= 0) road.splice(twin, 1);
    road.push(point);
  }
  let before: Point | undefined;
  let after: Point | undefined;
  for (const point of road) {
    if (point.day <= day && (!before || point.day > before.day)) before = point;
    if (point.day >= day && (!after || point.day < after.day)) after = point;
  }
  if (!before || !after) return (before ?? after)?.value ?? Number.NaN;
  const wide = after.day - before.day;
  if (wide === 0) return after.value;
  return (before.value * (after.day - day) + after.value * (day - before.day)) / wide;
}

export function secondReckoning({ base, current, target, milestones, direction }: SecondCase) {
  const expectedNow = onRoad([base, ...milestones, target], current.day);
  const wanted = target.value - base.value;
  let stage = base;
  for (const point of milestones)
    if (point.day > base.day && point.day <= current.day && point.day >= stage.day) stage = point;
  if (wanted * direction <= 0 || (target.value - stage.value) * direction <= 0) {
    const met = direction > 0 ? current.value >= target.value : current.value <= target.value;
    if (current.day <= base.day) return { expectedNow, status: 'too-little-data' };
    return { expectedNow, status: met ? 'kept' : 'lost' };
  }
  const achievedShare = 1 - (target.value - current.value) / wanted;
  const whole = target.day - base.day;
  const passed = Math.min(Math.max(current.day - base.day, 0), whole);
  const timeShare = whole <= 0 ? 1 : passed / whole;
  const points = base.day === current.day ? 1 : 2;
  if (timeShare === 0) return { expectedNow, achievedShare, timeShare, status: 'too-little-data' };
  const paceRatio = achievedShare / timeShare;
  if (points < 2 || current.day < base.day)
    return { expectedNow, achievedShare, timeShare, paceRatio, status: 'too-little-data' };
  const status = paceRatio + 1e-9 >= 0.95 ? 'on-track' : paceRatio + 1e-9 >= 0.6 ? 'behind' : 'at-risk';
  return { expectedNow, achievedShare, timeShare, paceRatio, status };
}
