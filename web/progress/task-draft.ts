/** What is said of a task while it is typed. Pure. */
import type { DutyItem, Product, Remark, TaskDraft } from '../../src/progress/contract.ts';

/** One tap: nothing new since the last report. */
export const NOTHING_NEW: TaskDraft = { answer: 'nothing-new', evidence: [] };

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

function filled<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isEmpty(value))) as Partial<T>;
}

function productOf(product: Product | undefined): { product?: Product } {
  const said = filled(product ?? {});
  return Object.keys(said).length > 0 ? { product: said } : {};
}

/** Fields that stand by themselves; the state alone says something only where it is another one. */
const saysSomething = ({ answer: _answer, state, evidence, ...told }: TaskDraft, item: DutyItem): boolean =>
  Object.keys(told).length > 0 || evidence.length > 0 || (state ?? stateOf(item)) !== stateOf(item);

/** The state that stands while nobody proposes another. */
export const stateOf = ({ received }: Pick<DutyItem, 'received'>) => received ?? 'not-started';

/**
 * The draft after something was typed; null when nothing is left. Whoever tells what was done of a task that was not
 * begun proposes that it is under way, which the person sees and may change.
 */
export function withTyped(
  item: DutyItem,
  draft: TaskDraft | undefined,
  part: Partial<TaskDraft>,
): TaskDraft | null {
  const before = draft?.answer === 'nothing-new' ? undefined : draft;
  const { evidence = [], product, ...told } = { ...before, ...part };
  const next: TaskDraft = { ...filled(told), ...productOf(product), answer: 'update', evidence };
  const begins = part.done !== undefined && part.done !== '' && next.state === undefined;
  if (begins && stateOf(item) === 'not-started') next.state = 'in-progress';
  return saysSomething(next, item) ? next : null;
}

/** The explanations with that of a remark written anew. */
export function withExplanation(
  warnings: TaskDraft['warnings'],
  { rule, text }: Pick<Remark, 'rule' | 'text'>,
  explanation: string,
): NonNullable<TaskDraft['warnings']> {
  const others = (warnings ?? []).filter((warning) => warning.rule !== rule);
  return explanation === '' ? others : [...others, { rule, explanation, about: text }];
}
