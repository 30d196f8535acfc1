import '../i18n/rooms/delegations.ts';
import '../i18n/rooms/things.ts';
import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Delegation, DelegationState } from '../../src/accounts/delegations/contract.ts';
import { canStepDelegation } from '../../src/accounts/delegations/delegation-steps.ts';
import { canManageAccounts } from '../../src/accounts/permissions.ts';
import { useMe } from '../api/me.ts';
import { unitsQuery } from '../api/organisation.ts';
import { delegationsQuery, revokeDelegation, useRefreshPeople } from '../api/posts.ts';
import { ConfirmDialog } from '../design/confirm-dialog.tsx';
import { Chip } from '../design/marks.tsx';
import { Empty, Problem, Waiting } from '../design/notices.tsx';
import { PageHead } from '../design/page-head.tsx';
import { useTitle } from '../design/title.ts';
import { say } from '../design/toast.tsx';
import { dateText, dayText } from '../format/dates.ts';
import { useTexts } from '../i18n/texts.tsx';
import { DelegateDialog } from './delegate-dialog.tsx';

/** What a person delegated and was delegated; for the administrator that of everybody. */
export function DelegationsPage() {
  const { delegations: words } = useTexts();
  const { user } = useMe();
  const list = useQuery(delegationsQuery);
  const [begins, setBegins] = useState(false);
  const [ending, setEnding] = useState<Delegation>();
  useTitle(words.title);
  const all = canManageAccounts(user, user.communeCode);
  const { data } = list;
  return (
    <div className="page page-wide">
      <PageHead
        title={words.title}
        about={all ? words.aboutAll : words.about}
        actions={
          data && data.givers.length > 0 && <Button onClick={() => setBegins(true)}>{words.begin}</Button>
        }
      />
      <Problem error={list.error} onRetry={() => void list.refetch()} />
      {list.isPending && <Waiting />}
      {data?.delegations.length === 0 && <Empty title={words.none} hint={words.noneHint} />}
      {data && data.delegations.length > 0 && (
        <DelegationTable delegations={data.delegations} onRevoke={setEnding} />
      )}
      {begins && data && <DelegateDialog known={data} onClose={() => setBegins(false)} />}
      {ending && <RevokeDialog delegation={ending} onClose={() => setEnding(undefined)} />}
    </div>
  );
}

const MARKS = {
  upcoming: { shape: 'ring', tone: 'accent' },
  'in-force': { shape: 'dot', tone: 'good' },
  ended: { shape: 'dash', tone: 'soft' },
  revoked: { shape: 'cross', tone: 'soft' },
} as const satisfies Record<DelegationState, object>;

interface DelegationTableProps {
  delegations: readonly Delegation[];
  onRevoke: (delegation: Delegation) => void;
}

function DelegationTable({ delegations, onRevoke }: DelegationTableProps) {
  const { delegations: words } = useTexts();
  const heads = [words.giver, words.receiver, words.grants, words.days, words.state, words.actions];
  return (
    <table className="dense cards">
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {delegations.map((delegation) => (
          <DelegationRow key={delegation.id} delegation={delegation} onRevoke={onRevoke} />
        ))}
      </tbody>
    </table>
  );
}

function DelegationRow({
  delegation,
  onRevoke,
}: Pick<DelegationTableProps, 'onRevoke'> & { delegation: Delegation }) {
  const { delegations: words, shell } = useTexts();
  const { user } = useMe();
  const units = useQuery(unitsQuery);
  const { fromId, fromName, toName, grants, firstDay, lastDay, state, givenBy, revokedBy, revokedAt } =
    delegation;
  const unitName = (id: string | undefined) => units.data?.find((unit) => unit.id === id)?.name;
  return (
    <tr>
      <th scope="row">
        {fromName}
        {givenBy !== fromName && <div className="soft">{words.givenBy(givenBy)}</div>}
      </th>
      <td data-label={words.receiver}>{toName}</td>
      <td data-label={words.grants}>
        {grants.map(({ role, unitId }) => (
          <div key={`${role} ${unitId ?? ''}`}>
            {[shell.roles[role], unitName(unitId)].filter(Boolean).join(' · ')}
          </div>
        ))}
      </td>
      <td data-label={words.days}>{words.fromTo(dateText(firstDay), dateText(lastDay))}</td>
      <td data-label={words.state}>
        <Chip {...MARKS[state]}>{words.states[state]}</Chip>
        {revokedBy && revokedAt && (
          <div className="soft small">{words.revokedBy(revokedBy, dayText(revokedAt))}</div>
        )}
      </td>
      <td>
        {canStepDelegation(user, user.communeCode, fromId, 'revoke', state) && (
          <Button
            size="compact-xs"
            variant="default"
            aria-label={words.revokeOf(toName)}
            onClick={() => onRevoke(delegation)}
          >
            {words.revoke}
          </Button>
        )}
      </td>
    </tr>
  );
}

function RevokeDialog({ delegation, onClose }: { delegation: Delegation; onClose: () => void }) {
  const { delegations: words } = useTexts();
  const refresh = useRefreshPeople();
  const revoke = useMutation({
    mutationFn: () => revokeDelegation(delegation.id),
    onSuccess: async () => {
      onClose();
      say(words.revoked);
      await refresh();
    },
  });
  return (
    <ConfirmDialog
      title={words.revokeTitle}
      subject={`${delegation.fromName} → ${delegation.toName}`}
      follows={words.revokeText}
      action={words.revokeAct}
      busy={revoke.isPending}
      error={revoke.error}
      onConfirm={() => revoke.mutate()}
      onClose={onClose}
    />
  );
}
