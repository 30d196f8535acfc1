/** The head of a form among the own work: which period of which unit, until when, and the way to the whole form. */
import type { DutyForm } from '../../src/progress/contract.ts';
import { UnlockedChip } from '../approval/unlocked-chip.tsx';
import { ButtonLink } from '../design/button-link.tsx';
import { dateText } from '../format/dates.ts';
import { useTexts } from '../i18n/texts.tsx';
import { DueChip } from './due-chip.tsx';
import css from './progress.module.css';

interface FormHeadProps {
  form: DutyForm;
  today: string;
  /** Whether something of it is still owed by a day. */
  owes: boolean;
}

/** Of a closed period no due day is told: what takes the place of an estimate is due on no day. */
export function FormHead({ form: { duty, items, shortText }, today, owes }: FormHeadProps) {
  const { progress } = useTexts();
  const due = owes && duty.unlockedUntil === undefined ? duty.due : undefined;
  return (
    <div className={`row-between ${css.formHead}`}>
      <div>
        <h2>
          {duty.periodName} · {duty.unitName}
        </h2>
        {(shortText ?? items.some(({ settles }) => !settles)) && (
          <span className="soft small">{duty.due ? progress.due(dateText(duty.due)) : progress.noDue} </span>
        )}
        <DueChip due={due} today={today} />
        <UnlockedChip duty={duty} />
      </div>
      <ButtonLink variant="default" to="/reporting/duties/$id" params={{ id: duty.id }}>
        {progress.openForm}
      </ButtonLink>
    </div>
  );
}
