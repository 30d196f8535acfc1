import '../i18n/rooms/reorganisation.ts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { canReorganise } from '../../src/reorganisation/permissions.ts';
import { useMe } from '../api/me.ts';
import { reorganisationsQuery } from '../api/reorganisations.ts';
import { ButtonLink } from '../design/button-link.tsx';
import { Empty, Problem, Waiting } from '../design/notices.tsx';
import { PageHead } from '../design/page-head.tsx';
import { useTitle } from '../design/title.ts';
import { useTexts } from '../i18n/texts.tsx';
import { EventLines, useEventTitle } from './event-lines.tsx';

/** All reorganisations, planned ones too, the latest day first. */
export function EventsPage() {
  const { reorganisation: words } = useTexts();
  const { user } = useMe();
  useTitle(words.listTitle);
  const events = useQuery(reorganisationsQuery);
  const titleOf = useEventTitle();
  return (
    <div className="page">
      <PageHead
        title={words.listTitle}
        actions={
          canReorganise(user, user.communeCode) && (
            <ButtonLink to="/units/reorganise">{words.begin}</ButtonLink>
          )
        }
      />
      <Problem error={events.error} onRetry={() => void events.refetch()} />
      {events.isPending && <Waiting />}
      {events.data?.length === 0 && <Empty title={words.listNone} hint={words.listNoneHint} />}
      <div className="cards-stack">
        {events.data?.map((event) => (
          <article key={event.id} className="card">
            <h2>
              <Link to="/units/reorganisations/$id" params={{ id: event.id }}>
                {titleOf(event)}
              </Link>
            </h2>
            <EventLines event={event} />
          </article>
        ))}
      </div>
    </div>
  );
}
