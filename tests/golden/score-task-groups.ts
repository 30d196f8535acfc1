/**
 * How well passages that state one and the same task are brought together: pairs of labelled tasks, precision
 * and recall. A labelled task is known again in a reading by its source and the likeness of its passage; what was
 * not read is left out here, since the scores of rows count it.
 */

/** A task as labelled: where it stands and its words. */
export interface LabelledTask {
  source: string;
  name: string;
  quote?: string | undefined;
}

/** The labels of one plan: indexes into its labelled tasks, from 0. */
export interface TaskGroupLabels {
  groups: readonly (readonly number[])[];
  /** Pairs that a careful clerk may join or keep apart; never judged. */
  open: readonly (readonly number[])[];
  /** Body tasks without owner and deadline that no row of the appendix carries. */
  general: readonly number[];
}

/** What of a reading is looked at. */
export interface GroupedReading {
  tasks: readonly { id: string; source: string; name: string; quote: string }[];
  groups?: readonly { kind: string; rows: readonly string[] }[] | undefined;
}

export interface TaskGroupScore {
  /** Labelled tasks that were known again. */
  matched: number;
  /** Pairs that the labels join, of tasks that were known again. */
  wanted: number;
  right: number;
  /** right / (right + wrong); 1 where nothing was joined. */
  precision: number;
  /** right / wanted; 1 where nothing is to be joined. */
  recall: number;
  /** Pairs joined against the labels, "name | name". */
  wrong: string[];
  /** Pairs of the labels that were not joined, "name | name". */
  missed: string[];
}

/** Below this likeness two passages are not the same one. */
const LEAST_LIKENESS = 0.55;

const wordsOf = (text: string): Set<string> =>
  new Set(
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\d]+/gu) ?? [],
  );

/** Words in common, 0..1 (Dice). */
function likeness(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const common = [...a].filter((word) => b.has(word)).length;
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size);
}

/** The id of the row read for each labelled task; the likest pairs find each other first, each row once. */
export function matchTasks(
  labelled: readonly LabelledTask[],
  read: GroupedReading['tasks'],
): (string | undefined)[] {
  const candidates = labelled.flatMap((task, index) =>
    read
      .filter(({ source }) => source === task.source)
      .map(({ id, name, quote }) => ({
        index,
        id,
        score: Math.max(likeness(task.name, name), likeness(task.quote ?? task.name, quote)),
      })),
  );
  const found = labelled.map((): string | undefined => undefined);
  const taken = new Set<string>();
  for (const { index, id, score } of candidates.sort((a, b) => b.score - a.score)) {
    if (score <= LEAST_LIKENESS || found[index] !== undefined || taken.has(id)) continue;
    found[index] = id;
    taken.add(id);
  }
  return found;
}

/** Every pair within the lists, as "lower higher". */
function pairsOf(lists: readonly (readonly number[])[]): Set<string> {
  return new Set(
    lists.flatMap((list) => {
      const sorted = [...list].sort((a, b) => a - b);
      return sorted.flatMap((a, at) => sorted.slice(at + 1).map((b) => `${a} ${b}`));
    }),
  );
}

const shareOf = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

/** Compares the groups of tasks of a reading with the labels of its plan. A reading without groups joins nothing. */
export function scoreTaskGroups(
  labelled: readonly LabelledTask[],
  labels: TaskGroupLabels,
  reading: GroupedReading,
): TaskGroupScore {
  const found = matchTasks(labelled, reading.tasks);
  const known = (index: number) => found[index] !== undefined;
  const indexOf = new Map(found.map((id, index) => [id, index]));
  const joined = (reading.groups ?? [])
    .filter(({ kind }) => kind === 'task')
    .map(({ rows }) => rows.map((id) => indexOf.get(id)).filter((index) => index !== undefined));
  const wanted = pairsOf(labels.groups.map((list) => list.filter(known)));
  const unjudged = pairsOf(labels.open);
  const got = [...pairsOf(joined)].filter((pair) => wanted.has(pair) || !unjudged.has(pair));
  const right = got.filter((pair) => wanted.has(pair));
  const said = (pair: string) =>
    pair
      .split(' ')
      .map((index) => (labelled[Number(index)]?.name ?? '').slice(0, 70))
      .join(' | ');
  return {
    matched: found.filter((id) => id !== undefined).length,
    wanted: wanted.size,
    right: right.length,
    precision: shareOf(right.length, got.length),
    recall: shareOf(right.length, wanted.size),
    wrong: got.filter((pair) => !wanted.has(pair)).map(said),
    missed: [...wanted].filter((pair) => !right.includes(pair)).map(said),
  };
}

/** Ids of the tasks that do not stand in exactly one group of tasks. */
export function tasksNotInOneGroup({ tasks, groups = [] }: GroupedReading): string[] {
  const grouped = groups.filter(({ kind }) => kind === 'task').flatMap(({ rows }) => rows);
  return tasks.map(({ id }) => id).filter((id) => grouped.filter((other) => other === id).length !== 1);
}
