/** Rules as data: each says when it applies, how grave it is, and its sentence. Pure. */
import type { Remark, Warning } from '../contract.ts';

/** A rule about whatever it is asked of. An error blocks sending; a warning asks for a word of explanation. */
export interface Rule<Context> {
  id: string;
  severity: Remark['severity'];
  /** The field of the draft that it points at. */
  field?: string;
  applies: (context: Context) => boolean;
  /** A sentence for whoever enters it; asked only when the rule applies. */
  text: (context: Context) => string;
}

/** What the rules say, errors first, in the order of the table. */
export function remarksOf<Context>(rules: readonly Rule<Context>[], context: Context): Remark[] {
  const remarks = rules
    .filter(({ applies }) => applies(context))
    .map(({ id, severity, field, text }) => ({
      rule: id,
      severity,
      ...(field && { field }),
      text: text(context),
    }));
  const isError = ({ severity }: Remark) => severity === 'error';
  return [...remarks.filter(isError), ...remarks.filter((remark) => !isError(remark))];
}

/** Whether anything keeps the draft from being sent, whatever is explained. */
export function blocked(remarks: readonly Remark[]): boolean {
  return remarks.some(({ severity }) => severity === 'error');
}

/** Whether the explanation is one of this remark: what explained another figure explains this one no longer. */
export const isAbout = ({ rule, about }: Warning, remark: Remark): boolean =>
  rule === remark.rule && (about === undefined || about === remark.text);

/** The warnings that no word of explanation goes with yet. */
export function unexplained(
  remarks: readonly Remark[],
  draft: { warnings?: Warning[] | undefined },
): Remark[] {
  const explained = (draft.warnings ?? []).filter(({ explanation }) => explanation?.trim());
  return remarks.filter(
    (remark) => remark.severity === 'warning' && !explained.some((warning) => isAbout(warning, remark)),
  );
}
