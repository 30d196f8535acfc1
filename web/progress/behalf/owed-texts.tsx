/** Units that owe a short text and nothing else: each is entered on its own form, with how it answered. */
import type { DutyForm } from '../../../src/progress/contract.ts';
import { ItemMark } from '../../approval/duty-marks.tsx';
import { ButtonLink } from '../../design/button-link.tsx';
import { Card } from '../../design/card.tsx';
import { useTexts } from '../../i18n/texts.tsx';
import css from './behalf.module.css';

export function OwedTexts({ forms }: { forms: readonly DutyForm[] }) {
  const { forUnits, shortText: words } = useTexts();
  if (forms.length === 0) return null;
  return (
    <Card title={words.title}>
      <ul className={css.texts}>
        {forms.map(({ duty, shortText }) => (
          <li key={duty.id} className="row-between">
            <span>
              {shortText && <ItemMark state={shortText.state} />} {duty.unitName}
            </span>
            <ButtonLink
              variant="default"
              to="/reporting/duties/$id"
              params={{ id: duty.id }}
              aria-label={words.enterOf(duty.unitName)}
            >
              {forUnits.openForm}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </Card>
  );
}
