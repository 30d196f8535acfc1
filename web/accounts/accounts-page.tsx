import '../i18n/rooms/people.ts';
import '../i18n/rooms/things.ts';
import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Account } from '../../src/accounts/contract.ts';
import { accountsQuery, resetPassword, updateAccount } from '../api/accounts.ts';
import { unitsQuery } from '../api/organisation.ts';
import { ButtonLink } from '../design/button-link.tsx';
import { Chip } from '../design/marks.tsx';
import { Problem, Waiting } from '../design/notices.tsx';
import { PageHead } from '../design/page-head.tsx';
import { useTitle } from '../design/title.ts';
import { momentText } from '../format/dates.ts';
import { useTexts } from '../i18n/texts.tsx';
import css from './accounts.module.css';
import { HandOverDialog } from './hand-over-dialog.tsx';
import { OneTimePassword, type OneTime } from './one-time-password.tsx';
import { AccountForm } from './account-form.tsx';

interface AccountRowProps {
  account: Account;
  unitNames: ReadonlyMap<string, string>;
  onEdit: () => void;
  onPassword: (oneTime: OneTime) => void;
  onHandOver: () => void;
}

/** Posts and work contacts, under the name. */
function PersonNotes({ account, unitNames }: Pick<AccountRowProps, 'account' | 'unitNames'>) {
  const posts = account.posts.map(({ post, unitId }) =>
    [post, unitId && unitNames.get(unitId)].filter(Boolean).join(', '),
  );
  const notes = [...posts, account.workPhone, account.workEmail].filter(Boolean);
  return notes.map((note) => (
    <div key={note} className={`soft ${css.note}`}>
      {note}
    </div>
  ));
}

function AccountRow({ account, unitNames, onEdit, onPassword, onHandOver }: AccountRowProps) {
  const { accounts, people, shell, common } = useTexts();
  const words = accounts.list;
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: accountsQuery.queryKey });
  const lock = useMutation({
    mutationFn: () => updateAccount(account.id, { locked: !account.locked }),
    onSuccess: refresh,
  });
  const reset = useMutation({
    mutationFn: () => resetPassword(account.id),
    onSuccess: ({ oneTimePassword }) => onPassword({ name: account.name, password: oneTimePassword }),
  });
  return (
    <tr>
      <th scope="row">
        {account.name}
        <PersonNotes account={account} unitNames={unitNames} />
      </th>
      <td data-label={words.userName}>{account.userName}</td>
      <td data-label={words.role}>
        {account.grants.length === 0 && <span className="soft">{people.noGrant}</span>}
        {account.grants.map(({ role, unitId }) => (
          <div key={`${role} ${unitId ?? ''}`}>
            {[shell.roles[role], unitId && unitNames.get(unitId)].filter(Boolean).join(' · ')}
          </div>
        ))}
      </td>
      <td data-label={words.lastSeen}>{account.lastSeenAt ? momentText(account.lastSeenAt) : words.never}</td>
      <td data-label={words.state}>
        <Chip shape={account.locked ? 'cross' : 'dot'} tone={account.locked ? 'bad' : 'good'}>
          {account.locked ? words.locked : words.active}
        </Chip>
      </td>
      <td>
        <div className={css.acts}>
          <Button size="compact-xs" variant="default" onClick={onEdit}>
            {common.edit}
          </Button>
          <Button size="compact-xs" variant="default" onClick={() => reset.mutate()}>
            {words.reset}
          </Button>
          <Button size="compact-xs" variant="default" onClick={() => lock.mutate()}>
            {account.locked ? words.unlock : words.lock}
          </Button>
          {!account.locked && (
            <Button size="compact-xs" variant="default" onClick={onHandOver}>
              {people.handOver}
            </Button>
          )}
        </div>
        <Problem error={lock.error ?? reset.error} />
      </td>
    </tr>
  );
}

export function AccountsPage() {
  const { accounts, people } = useTexts();
  const words = accounts.list;
  const list = useQuery(accountsQuery);
  const units = useQuery(unitsQuery);
  const unitNames = new Map(units.data?.map(({ id, name }) => [id, name]));
  const [form, setForm] = useState<{ account?: Account }>();
  const [leaver, setLeaver] = useState<Account>();
  const [oneTime, setOneTime] = useState<OneTime>();
  useTitle(words.title);
  const heads = [words.name, words.userName, words.role, words.lastSeen, words.state, words.actions];
  return (
    <div className="page page-wide">
      <PageHead
        title={words.title}
        about={words.intro}
        actions={
          list.data && (
            <>
              <ButtonLink to="/units/posts" variant="default">
                {people.toPosts}
              </ButtonLink>
              <ButtonLink to="/delegations" variant="default">
                {people.toDelegations}
              </ButtonLink>
              <ButtonLink to="/accounts/import" variant="default">
                {people.toImport}
              </ButtonLink>
              <Button onClick={() => setForm({})}>{words.add}</Button>
            </>
          )
        }
      />
      <Problem error={list.error} onRetry={() => void list.refetch()} />
      {list.isPending && <Waiting />}
      {list.data && (
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
            {list.data.map((account) => (
              <AccountRow
                key={account.id}
                account={account}
                unitNames={unitNames}
                onEdit={() => setForm({ account })}
                onPassword={setOneTime}
                onHandOver={() => setLeaver(account)}
              />
            ))}
          </tbody>
        </table>
      )}
      {form && (
        <AccountForm
          account={form.account}
          onClose={() => setForm(undefined)}
          onPassword={(name, password) => setOneTime({ name, password })}
        />
      )}
      {leaver && list.data && (
        <HandOverDialog leaver={leaver} accounts={list.data} onClose={() => setLeaver(undefined)} />
      )}
      {oneTime && <OneTimePassword oneTime={oneTime} onClose={() => setOneTime(undefined)} />}
    </div>
  );
}
