import '../i18n/rooms/centralSystem.ts';
import { useQuery } from '@tanstack/react-query';
import { daysBetween } from '../../src/shared/dates.ts';
import { centralStandingQuery } from '../api/central-system.ts';
import { ButtonLink } from '../design/button-link.tsx';
import { dateText } from '../format/dates.ts';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import css from './central.module.css';

/** On home of the standing office: how many rows wait to be typed there; nothing while none does. */
export function CentralHome() {
  const { centralSystem } = useTexts();
  const words = centralSystem.home;
  const { data } = useQuery(centralStandingQuery);
  if (!data || data.rows === 0) return null;
  const { rows, since = data.today, today, due, late } = data;
  const days = daysBetween(since, today);
  const oldest = days > 0 ? words.oldest(dateText(since), numberText(days)) : words.today;
  const until = due && (late ? centralSystem.late(dateText(due)) : centralSystem.due(dateText(due)));
  return (
    <section className={`card ${css.home}`} aria-label={centralSystem.title}>
      <p>
        <strong>{words.waits(numberText(rows))}</strong>
        <span className="soft">{[oldest, until].filter(Boolean).join(' · ')}</span>
      </p>
      <ButtonLink to="/central-system" variant="default">
        {words.open}
      </ButtonLink>
    </section>
  );
}
