import type { RegisterRow } from '../../src/register/contract.ts';
import { Mark, SEVERITY_MARKS } from '../design/marks.tsx';
import { dateText } from '../format/dates.ts';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import css from './list/register.module.css';

/** A mark on what a person proposed and no plan states. */
export function ProposedMark() {
  const { things } = useTexts();
  return (
    <span className={css.proposed} title={things.proposedHint}>
      {things.proposed}
    </span>
  );
}

interface FindingMarksProps {
  row: RegisterRow;
  /** Only the shape is seen, the words under the hand: beside a name there is no room for them. */
  quiet?: boolean;
}

/** Which findings a line has, in words; serious ones by shape and word as well. */
export function FindingMarks({ row, quiet = false }: FindingMarksProps) {
  const { reading } = useTexts();
  if (row.findings.length === 0) return null;
  const names = row.findings.map((kind) => reading.findings[kind]).join(', ');
  const severity = row.serious ? 'serious' : 'minor';
  return (
    <Mark {...SEVERITY_MARKS[severity]} quiet={quiet}>
      {`${reading.severities[severity]}: ${names}`}
    </Mark>
  );
}

/** Small below the name: at how many places plans state it, what became of its deadline, that it is reported complete and waits, that its plan is no longer followed. */
export function RowNotes({ row }: { row: RegisterRow }) {
  const { things, duties, register } = useTexts();
  const several = row.mentions > 1;
  const { extendedDue, extensionAsked } = row;
  if (!several && !row.withdrawn && !row.reported && !extendedDue && !extensionAsked) return null;
  return (
    <span className={css.notes}>
      {several && <span>{things.mentionsIn(numberText(row.mentions))}</span>}
      {extendedDue && <span>{register.extendedUntil(dateText(extendedDue))}</span>}
      {extensionAsked && (
        <Mark shape="triangle" tone="warn">
          {register.extensionAsked}
        </Mark>
      )}
      {row.reported && (
        <Mark shape="dot" tone="accent">
          {duties.waiting}
        </Mark>
      )}
      {row.withdrawn && (
        <Mark shape="cross" tone="soft">
          {things.withdrawn}
        </Mark>
      )}
    </span>
  );
}
