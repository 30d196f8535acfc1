import '../i18n/rooms/people.ts';
import '../i18n/rooms/posts.ts';
import '../i18n/rooms/things.ts';
import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { UnitPosts } from '../../src/accounts/posts/contract.ts';
import { canManageAccounts } from '../../src/accounts/permissions.ts';
import { isFound, readQuery } from '../../src/shared/search-text.ts';
import { useMe } from '../api/me.ts';
import { postsQuery } from '../api/posts.ts';
import { ButtonLink } from '../design/button-link.tsx';
import { DateField } from '../design/date-field.tsx';
import { Empty, Problem, Waiting } from '../design/notices.tsx';
import { PageHead } from '../design/page-head.tsx';
import { useTitle } from '../design/title.ts';
import { useTexts } from '../i18n/texts.tsx';
import { BeginHolderDialog } from './begin-holder-dialog.tsx';
import { EndHolderDialog } from './end-holder-dialog.tsx';
import { NewHeadDialog } from './new-head-dialog.tsx';
import { OneTimePassword, type OneTime } from './one-time-password.tsx';
import type { PostOrder } from './post-order.ts';
import { UnitPostRows } from './unit-post-rows.tsx';

/** Who holds which post of the commune and its units, and who held it on a day. */
export function PostsPage() {
  const { posts: words } = useTexts();
  const { user } = useMe();
  const manages = canManageAccounts(user, user.communeCode);
  const list = useQuery(postsQuery);
  const [day, setDay] = useState<string>();
  const [search, setSearch] = useState('');
  const [order, setOrder] = useState<PostOrder>();
  const [oneTime, setOneTime] = useState<OneTime>();
  useTitle(words.title);
  const units = found(list.data?.units ?? [], search, words.leadership);
  return (
    <div className="page page-wide">
      <PageHead
        title={words.title}
        about={words.about}
        actions={
          <>
            {manages && (
              <ButtonLink to="/accounts" variant="default">
                {words.accounts}
              </ButtonLink>
            )}
            {manages && (
              <Button variant="default" onClick={() => setOrder({ act: 'begin', post: '' })}>
                {words.begin}
              </Button>
            )}
            {manages && <Button onClick={() => setOrder({ act: 'head' })}>{words.newHead}</Button>}
          </>
        }
      />
      <div className="list-bar">
        <TextInput
          aria-label={words.search}
          placeholder={words.search}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <DateField aria-label={words.day} value={day ?? list.data?.today} onChange={setDay} />
      </div>
      <Problem error={list.error} onRetry={() => void list.refetch()} />
      {list.isPending && <Waiting />}
      {list.data && units.length === 0 && <Empty title={words.none} hint={words.noneHint} />}
      {list.data && units.length > 0 && (
        <UnitPostRows
          units={units}
          day={day ?? list.data.today}
          today={list.data.today}
          onOrder={manages ? setOrder : undefined}
        />
      )}
      <OrderDialog
        order={order}
        units={list.data?.units}
        onClose={() => setOrder(undefined)}
        onPassword={setOneTime}
      />
      {oneTime && <OneTimePassword oneTime={oneTime} onClose={() => setOneTime(undefined)} />}
    </div>
  );
}

interface OrderDialogProps {
  order: PostOrder | undefined;
  units: readonly UnitPosts[] | undefined;
  onClose: () => void;
  onPassword: (oneTime: OneTime) => void;
}

function OrderDialog({ order, units, onClose, onPassword }: OrderDialogProps) {
  if (!order || !units) return null;
  if (order.act === 'end') return <EndHolderDialog {...order} onClose={onClose} />;
  if (order.act === 'begin') return <BeginHolderDialog {...order} units={units} onClose={onClose} />;
  return <NewHeadDialog unitId={order.unitId} units={units} onClose={onClose} onPassword={onPassword} />;
}

/** Units with a word in their name, in one of their posts, or in the name of whoever holds or held one. */
function found(units: readonly UnitPosts[], search: string, leadership: string): UnitPosts[] {
  const sought = readQuery(search);
  if (sought.words.length === 0) return [...units];
  return units.filter(({ unitName = leadership, posts, heads }) =>
    isFound(
      sought,
      unitName,
      ...posts.flatMap(({ post, holders }) => [post, ...holders.map(({ name }) => name)]),
      ...heads.map(({ name }) => name),
    ),
  );
}
