import { Checkbox, Radio, Stack } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Account } from '../../src/accounts/contract.ts';
import type { Desk } from '../../src/accounts/desk/contract.ts';
import { type Grant, grantKey, unitsOf } from '../../src/shared/who-acts.ts';
import { unitsQuery } from '../api/organisation.ts';
import { useMe } from '../api/me.ts';
import { deskQuery, handOverAccount, useRefreshPeople } from '../api/posts.ts';
import { Dialog } from '../design/dialog.tsx';
import { DialogActions } from '../design/dialog-actions.tsx';
import { Problem, Waiting } from '../design/notices.tsx';
import { say } from '../design/toast.tsx';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import { BesideRows, ItemList } from './desk-list.tsx';
import { PersonSelect } from './person-select.tsx';

interface HandOverDialogProps {
  leaver: Account;
  accounts: readonly Account[];
  onClose: () => void;
}

/** A desk goes over in one step: what goes is seen and chosen before. */
export function HandOverDialog({ leaver, accounts, onClose }: HandOverDialogProps) {
  const { people: words } = useTexts();
  const desk = useQuery(deskQuery(leaver.id));
  const others = accounts.some(({ id, locked }) => id !== leaver.id && !locked);
  return (
    <Dialog onClose={onClose} title={words.handOverTitle} size="lg">
      <p>
        <strong>{leaver.name}</strong>
      </p>
      {!others && <p>{words.noSuccessor}</p>}
      {desk.isPending && <Waiting />}
      <Problem error={desk.error} onRetry={() => void desk.refetch()} />
      {desk.data && others && <Choices desk={desk.data} {...{ leaver, accounts, onClose }} />}
    </Dialog>
  );
}

type Post = Desk['posts'][number];
const postKey = ({ post, unitId = '' }: Post) => `${unitId} ${post}`;

function Choices({ desk, leaver, accounts, onClose }: HandOverDialogProps & { desk: Desk }) {
  const { people: words } = useTexts();
  const { user } = useMe();
  const refresh = useRefreshPeople();
  const [to, setTo] = useState('');
  const [grants, setGrants] = useState(() => desk.grants.map(grantKey));
  const [posts, setPosts] = useState(() => desk.posts.map(postKey));
  const [rows, setRows] = useState(true);
  const [account, setAccount] = useState<'keep' | 'lock'>(user.userId === leaver.id ? 'keep' : 'lock');
  const going = desk.grants.filter((grant) => grants.includes(grantKey(grant)));
  const successor = accounts.find(({ id }) => id === to);
  const give = useMutation({
    mutationFn: () =>
      handOverAccount(leaver.id, {
        to,
        grants: going,
        posts: desk.posts.filter((post) => posts.includes(postKey(post))),
        rows,
        account,
      }),
    onSuccess: async () => {
      say(words.handedOver(leaver.name, successor?.name ?? ''));
      onClose();
      await refresh();
    },
  });
  return (
    <Stack gap="sm">
      <PersonSelect label={words.successor} value={to} without={[leaver.id]} onChange={setTo} />
      <Radio.Group
        label={words.account}
        value={account}
        onChange={(next) => setAccount(next === 'keep' ? 'keep' : 'lock')}
      >
        <Radio mt="xs" value="lock" label={words.lockAccount} />
        <Radio mt="xs" value="keep" label={words.keepAccount} />
      </Radio.Group>
      <GrantChoice desk={desk} {...{ grants, setGrants, posts, setPosts }} />
      <Rows desk={desk} rows={rows || account === 'lock'} locks={account === 'lock'} onRows={setRows} />
      {account === 'keep' && rows && successor && (
        <Staying desk={desk} grants={[...successor.grants, ...going]} />
      )}
      <BesideRows desk={desk} />
      <p className="soft">{words.notUndone}</p>
      <Problem error={give.error} />
      <DialogActions
        action={words.handOver}
        busy={give.isPending}
        disabled={to === ''}
        onAct={() => give.mutate()}
        focus="cancel"
      />
    </Stack>
  );
}

interface GrantChoiceProps {
  desk: Desk;
  grants: string[];
  setGrants: (keys: string[]) => void;
  posts: string[];
  setPosts: (keys: string[]) => void;
}

function GrantChoice({ desk, grants, setGrants, posts, setPosts }: GrantChoiceProps) {
  const { people: words, shell } = useTexts();
  const units = useQuery(unitsQuery);
  const unitName = (id: string | undefined) => units.data?.find((unit) => unit.id === id)?.name;
  const label = (text: string, id: string | undefined) => [text, unitName(id)].filter(Boolean).join(' · ');
  return (
    <>
      {desk.grants.length > 0 && (
        <Checkbox.Group label={words.goesGrants} value={grants} onChange={setGrants}>
          {desk.grants.map((grant: Grant) => (
            <Checkbox
              key={grantKey(grant)}
              mt="xs"
              value={grantKey(grant)}
              label={label(shell.roles[grant.role], grant.unitId)}
            />
          ))}
        </Checkbox.Group>
      )}
      {desk.posts.length > 0 && (
        <Checkbox.Group label={words.goesPosts} value={posts} onChange={setPosts}>
          {desk.posts.map((post) => (
            <Checkbox
              key={postKey(post)}
              mt="xs"
              value={postKey(post)}
              label={label(post.post, post.unitId)}
            />
          ))}
        </Checkbox.Group>
      )}
    </>
  );
}

interface RowsProps {
  desk: Desk;
  rows: boolean;
  /** The account is closed, so all of them go. */
  locks: boolean;
  onRows: (rows: boolean) => void;
}

function Rows({ desk, rows, locks, onRows }: RowsProps) {
  const { people: words } = useTexts();
  const title = words.goesRows(numberText(desk.rows.length));
  if (desk.rows.length === 0) return <p className="soft">{title}</p>;
  return (
    <div>
      <Checkbox
        label={title}
        checked={rows}
        disabled={locks}
        onChange={(event) => onRows(event.currentTarget.checked)}
      />
      <ItemList title={words.seeList} items={desk.rows} />
    </div>
  );
}

/** Rows of units for which the successor will not work. */
function Staying({ desk, grants }: { desk: Desk; grants: readonly Grant[] }) {
  const { people: words } = useTexts();
  const units = new Set(unitsOf({ grants }));
  const staying = desk.rows.filter(({ unitId }) => unitId !== undefined && !units.has(unitId));
  if (staying.length === 0) return null;
  return <p>{words.stays(numberText(staying.length))}</p>;
}
