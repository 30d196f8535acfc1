import '../i18n/rooms/reorganisation.ts';
import '../i18n/rooms/things.ts';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { reorganisationQuery } from '../api/reorganisations.ts';
import { Card } from '../design/card.tsx';
import { Problem, Waiting } from '../design/notices.tsx';
import { PageHead } from '../design/page-head.tsx';
import { useTitle } from '../design/title.ts';
import { useTexts } from '../i18n/texts.tsx';
import { ChangesView } from './changes-view.tsx';
import { EventActs } from './event-acts.tsx';
import { EventLines, useEventTitle } from './event-lines.tsx';

/** One reorganisation: what was ordered, what it changed, and what can be done with it. */
export function EventPage() {
  const { reorganisation: words } = useTexts();
  const { id } = useParams({ from: '/signed-in/units/reorganisations/$id' });
  const event = useQuery(reorganisationQuery(id));
  const titleOf = useEventTitle();
  const title = event.data ? titleOf(event.data) : words.listTitle;
  useTitle(title);
  if (event.isPending) return <Waiting />;
  if (!event.data)
    return (
      <div className="page">
        <Problem error={event.error} onRetry={() => void event.refetch()} />
      </div>
    );
  const { changes, names, hanging } = event.data;
  return (
    <div className="page">
      <PageHead title={title} actions={<EventActs key={event.data.version} event={event.data} />} />
      <div className="cards-stack">
        <Card>
          <EventLines event={event.data} />
        </Card>
        {hanging.length > 0 && (
          <div className="notice">
            <strong>{words.hangs}</strong>
            <ul>
              {hanging.map(({ why, names: named }) => (
                <li key={why}>{words.hanging[why](named.map((name) => `“${name}”`).join(', '))}</li>
              ))}
            </ul>
          </div>
        )}
        {changes && (
          <Card>
            <ChangesView changes={changes} names={names} />
          </Card>
        )}
      </div>
    </div>
  );
}
