/** Which letters correct which report. Pure. */
import { stated } from '../../shared/stated.ts';
import type { Erratum } from '../contract.ts';
import type { Subject } from '../kinds/kind-rule.ts';
import { calledAs } from './called-as.ts';
import type { KeptReport } from './report-store.ts';

type Kept = readonly KeptReport[];

/** The letters about a report, the oldest first. @param kept the newest first */
export const errataOf = (id: string, kept: Kept): Erratum[] =>
  kept
    .filter(({ erratumOf }) => erratumOf === id)
    .toReversed()
    .map((letter) => ({
      id: letter.id,
      issued: letter.issued !== undefined,
      ...stated({ number: letter.issued?.number, issuedOn: letter.issued?.issuedOn }),
    }));

/** What the report is called that a letter corrects. */
export function calledOf({ erratumOf }: KeptReport, kept: Kept): Subject['corrected'] {
  const report = kept.find(({ id }) => id === erratumOf);
  return report && { called: calledAs(report) };
}
