import '../../i18n/rooms/extensions.ts';
import '../../i18n/rooms/things.ts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { WaitingExtension } from '../../../src/approval/extensions/contract.ts';
import { waitingExtensionsQuery } from '../../api/extensions.ts';
import { Empty, Problem, Waiting } from '../../design/notices.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useTitle } from '../../design/title.ts';
import { dateText } from '../../format/dates.ts';
import { numberText } from '../../format/numbers.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { ExtensionActs } from './extension-acts.tsx';
import { ExtensionLines } from './extension-lines.tsx';

/** Extensions that units asked for, each decided in place. */
export function ExtensionsPage() {
  const { extensions: words } = useTexts();
  useTitle(words.listTitle);
  const waiting = useQuery(waitingExtensionsQuery);
  return (
    <div className="page">
      <PageHead
        title={words.listTitle}
        about={waiting.data && words.listAbout(numberText(waiting.data.length))}
      />
      <Problem error={waiting.error} onRetry={() => void waiting.refetch()} />
      {waiting.isPending && <Waiting />}
      {waiting.data?.length === 0 && <Empty title={words.none} hint={words.noneHint} />}
      <div className="cards-stack">
        {waiting.data?.map((extension) => (
          <WaitingCard key={extension.id} extension={extension} />
        ))}
      </div>
      <p>
        <Link to="/register" search={{ kind: 'task', extension: 'granted' }}>
          {words.allExtended}
        </Link>
      </p>
    </div>
  );
}

function WaitingCard({ extension }: { extension: WaitingExtension }) {
  const { extensions: words } = useTexts();
  const { thingId, taskName, due } = extension;
  return (
    <article className="card">
      <h2>
        <Link to="/register/$kind/$id" params={{ kind: 'task', id: thingId }}>
          {taskName}
        </Link>
      </h2>
      <p className="soft">{words.original(dateText(due))}</p>
      <ExtensionLines extension={extension} />
      <ExtensionActs
        extension={extension}
        standing={{
          due,
          running: true,
          unitIds: extension.unitId ? [extension.unitId] : [],
          extensions: [extension],
        }}
      />
    </article>
  );
}
