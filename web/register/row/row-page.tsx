import '../../i18n/rooms/findings.ts';
import '../../i18n/rooms/imports.ts';
import '../../i18n/rooms/many.ts';
import '../../i18n/rooms/things.ts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { Mention, RegisterDetail, RowKind } from '../../../src/register/contract.ts';
import { classOf } from '../../../src/register/labels.ts';
import { canEditRow } from '../../../src/register/permissions.ts';
import { cutText } from '../../../src/shared/cut-text.ts';
import { useMe } from '../../api/me.ts';
import { rowQuery } from '../../api/register.ts';
import { Card } from '../../design/card.tsx';
import { Chip, StatusChip } from '../../design/marks.tsx';
import { Problem, Waiting } from '../../design/notices.tsx';
import { useTitle } from '../../design/title.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { RegisterFindingCard } from '../findings/register-finding-card.tsx';
import { ExtensionsCard } from '../extensions/extensions-card.tsx';
import { AmendmentsCard } from '../amendments/amendments-card.tsx';
import { DirectivesCard, SubjectOfDirective } from '../directives/directives-card.tsx';
import { DecisionsCard } from '../life/decisions-card.tsx';
import { ChainCard } from '../life/chain-card.tsx';
import { Actions } from './actions.tsx';
import type { EditField } from './edit-draft.ts';
import { Facts, Owners } from './facts.tsx';
import { Joined } from './joined.tsx';
import { LifeLine } from './life-line.tsx';
import { Mentions } from './mentions.tsx';
import { Passage } from './passage.tsx';
import { PlaceNav } from './place-nav.tsx';
import { ReceivedCard } from './received-card.tsx';
import { RowEdit } from './row-edit.tsx';
import css from './row.module.css';
import { Targets } from './targets.tsx';
import { WhyCard } from '../../evaluation/why-card.tsx';
import { WholesCard } from '../wholes/wholes-card.tsx';

function Findings({ detail }: { detail: RegisterDetail }) {
  const { findings: words } = useTexts();
  if (detail.findings.length === 0) return null;
  return (
    <>
      <h2>{words.title}</h2>
      {detail.findings.map((finding) => (
        <RegisterFindingCard key={finding.id} finding={finding} here={detail.row.id} named />
      ))}
    </>
  );
}

function useParamsOfRow(): { kind: RowKind; id: string } {
  const { kind, id } = useParams({ from: '/signed-in/register/$kind/$id' });
  return { kind: kind === 'task' ? 'task' : 'indicator', id };
}

/** The address of something that was joined shows what it was joined into, and becomes the address of that. */
function useOwnAddress(asked: { kind: RowKind; id: string }, found: string | undefined): void {
  const navigate = useNavigate();
  const { kind, id } = asked;
  useEffect(() => {
    if (found === undefined || found === id) return;
    void navigate({ to: '/register/$kind/$id', params: { kind, id: found }, search: true, replace: true });
  }, [navigate, kind, id, found]);
}

/** One indicator or task: what it says, where plans state it, and everything that happened to it. */
export function RowPage() {
  const { register: words } = useTexts();
  const params = useParamsOfRow();
  const detail = useQuery(rowQuery(params.kind, params.id));
  useOwnAddress(params, detail.data?.row.id);
  useTitle(detail.data ? cutText(detail.data.row.name, 60) : words.title);
  return (
    <div className="page">
      <PlaceNav {...params} />
      {detail.isPending && <Waiting />}
      <Problem error={detail.error} onRetry={() => void detail.refetch()} />
      {detail.data && <RowView key={detail.data.row.id} detail={detail.data} />}
    </div>
  );
}

function RowView({ detail }: { detail: RegisterDetail }) {
  const { register: words } = useTexts();
  const { user } = useMe();
  const [editing, setEditing] = useState<EditField>();
  const [asked, setAsked] = useState<{ mention: Mention; times: number }>();
  const { row, mentions } = detail;
  const mayEdit = canEditRow(user, user.communeCode) && !row.retired;
  const shown = mentions.find(({ id }) => id === asked?.mention.id) ?? mentions[0];
  const basis = mayEdit ? (of: 'leads' | 'deadline') => setEditing(`${of}-basis`) : undefined;
  return (
    <>
      <Head row={row} />
      {row.kind === 'task' && <SubjectOfDirective row={row} />}
      <Actions detail={detail} onEdit={() => setEditing('name')} />
      <div className={css.columns}>
        <div>
          <Findings detail={detail} />
          <ReceivedCard row={row} />
          <DirectivesCard row={row} />
          {row.kind === 'indicator' && <WhyCard id={row.id} unit={row.unit} />}
          <ChainCard row={row} />
          <AmendmentsCard row={row} />
          <DecisionsCard row={row} />
          <WholesCard row={row} />
          <ExtensionsCard row={row} />
          <div className="card">
            <Facts detail={detail} onBasis={basis} />
          </div>
          <Card title={words.row.owners}>
            <Owners detail={detail} onBasis={basis} />
          </Card>
          {row.kind === 'indicator' && <Targets row={row} mentions={mentions} />}
        </div>
        <div>
          <div className="card">
            <Mentions
              detail={detail}
              shown={shown?.id}
              onShow={(mention) => setAsked({ mention, times: (asked?.times ?? 0) + 1 })}
              mayEdit={mayEdit}
            />
          </div>
          <Joined detail={detail} mayEdit={mayEdit} />
          {shown?.document.read && (
            <div className="card">
              <Passage mention={shown} showRequest={asked?.times ?? 0} />
            </div>
          )}
        </div>
      </div>
      <div className="cards-stack">
        <LifeLine detail={detail} />
      </div>
      {editing && <RowEdit detail={detail} focus={editing} onClose={() => setEditing(undefined)} />}
    </>
  );
}

function Head({ row }: Pick<RegisterDetail, 'row'>) {
  const { register: words, things } = useTexts();
  return (
    <div className={css.head}>
      <h1>{row.name}</h1>
      <span className="soft">{words.kinds[classOf(row)]}</span>
      {row.status && !row.retired && <StatusChip status={row.status} />}
      {row.retired && <StatusChip status="retired" />}
      {row.withdrawn && (
        <Chip shape="cross" tone="soft">
          {things.withdrawn}
        </Chip>
      )}
    </div>
  );
}
