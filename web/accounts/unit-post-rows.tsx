import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { PlannedHead, PostHolder, PostOverTime, UnitPosts } from '../../src/accounts/posts/contract.ts';
import { holdsOn, isHeadPost } from '../../src/accounts/posts/post-times.ts';
import { cancelHead, useRefreshPeople } from '../api/posts.ts';
import { Mark } from '../design/marks.tsx';
import { Problem } from '../design/notices.tsx';
import { say } from '../design/toast.tsx';
import { dateText } from '../format/dates.ts';
import { useTexts } from '../i18n/texts.tsx';
import css from './accounts.module.css';
import type { PostOrder } from './post-order.ts';

interface Shared {
  day: string;
  today: string;
  /** Absent for those who only look. */
  onOrder: ((order: PostOrder) => void) | undefined;
}

/** A row for each post, the units in their order. */
export function UnitPostRows({ units, ...shared }: Shared & { units: readonly UnitPosts[] }) {
  const { posts: words } = useTexts();
  const heads = [
    words.unit,
    words.post,
    words.holderOn(dateText(shared.day)),
    words.times,
    ...(shared.onOrder ? [words.actions] : []),
  ];
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
        {units.map((unit) => (
          <UnitRows key={unit.unitId ?? ''} unit={unit} {...shared} />
        ))}
      </tbody>
    </table>
  );
}

function UnitRows({ unit, ...shared }: Shared & { unit: UnitPosts }) {
  // Before anybody is recorded there is a row to begin with.
  const posts: readonly (PostOverTime | undefined)[] = unit.posts.length > 0 ? unit.posts : [undefined];
  return posts.map((post, at) => (
    <PostRow key={post?.post ?? ''} unit={unit} post={post} first={at === 0} {...shared} />
  ));
}

interface PostRowProps extends Shared {
  unit: UnitPosts;
  post: PostOverTime | undefined;
  first: boolean;
}

function PostRow({ unit, post, first, day, today, onOrder }: PostRowProps) {
  const { posts: words } = useTexts();
  const name = unit.unitName ?? words.leadership;
  const held = post?.holders.find((holder) => holdsOn(holder, day));
  const begin = () => onOrder?.({ act: 'begin', unitId: unit.unitId, post: post?.post ?? '', held });
  return (
    <tr>
      <th scope="row">
        {name}
        {first && unit.planned && <Planned planned={unit.planned} cancels={onOrder !== undefined} />}
      </th>
      <td data-label={words.post}>{post?.post ?? <span className="soft">{words.notKept}</span>}</td>
      <td data-label={words.holderOn(dateText(day))}>
        <HolderNames unit={unit} post={post} day={day} today={today} />
      </td>
      <td data-label={words.times}>
        {post?.holders.map((holder) => (
          <Time key={holder.id} holder={holder} post={post.post} onOrder={onOrder} />
        ))}
      </td>
      {onOrder && (
        <td>
          <div className={css.acts}>
            <Button
              size="compact-xs"
              variant="default"
              aria-label={words.beginFor(post?.post ?? words.post, name)}
              onClick={begin}
            >
              {words.begin}
            </Button>
            {unit.unitId && first && (
              <Button
                size="compact-xs"
                variant="default"
                aria-label={words.newHeadOf(name)}
                onClick={() => onOrder({ act: 'head', unitId: unit.unitId })}
              >
                {words.newHead}
              </Button>
            )}
          </div>
        </td>
      )}
    </tr>
  );
}

/** Those who hold it on the day; of a unit whose head is kept nowhere, its head by the account. */
function HolderNames({ unit, post, day, today }: Pick<PostRowProps, 'unit' | 'post' | 'day' | 'today'>) {
  const { posts: words } = useTexts();
  const names = (post?.holders ?? []).filter((holder) => holdsOn(holder, day)).map(({ name }) => name);
  if (names.length > 0) return <b>{names.toReversed().join(', ')}</b>;
  const byAccount = unit.heads.map(({ name }) => name).join(', ');
  const isHead = post === undefined || isHeadPost({ unitId: unit.unitId, post: post.post });
  if (day === today && isHead && byAccount !== '') return words.byAccount(byAccount);
  return <span className="soft">{words.nobody}</span>;
}

interface TimeProps extends Pick<Shared, 'onOrder'> {
  holder: PostHolder;
  post: string;
}

function Time({ holder, post, onOrder }: TimeProps) {
  const { posts: words } = useTexts();
  const { name, from, to } = holder;
  const days = to ? words.fromTo(dateText(from), dateText(to)) : words.since(dateText(from));
  return (
    <div className={css.time}>
      <span>
        {name} <span className="soft">{days}</span>
      </span>
      {onOrder && (
        <Button
          size="compact-xs"
          variant="subtle"
          aria-label={words.editOf(name, post)}
          onClick={() => onOrder({ act: 'end', post, holder })}
        >
          {words.edit}
        </Button>
      )}
    </div>
  );
}

/** Somebody becomes the head on a day to come, or should have and could not. */
function Planned({ planned, cancels }: { planned: PlannedHead; cancels: boolean }) {
  const { posts: words } = useTexts();
  const refresh = useRefreshPeople();
  const cancel = useMutation({
    mutationFn: () => cancelHead(planned.id),
    onSuccess: async () => {
      say(words.cancelled);
      await refresh();
    },
  });
  return (
    <div className={css.note}>
      <Mark shape={planned.waits ? 'triangle' : 'ring'} tone={planned.waits ? 'warn' : 'accent'}>
        {planned.waits ? words.waits(planned.waits) : words.planned(planned.name, dateText(planned.from))}
      </Mark>
      {cancels && (
        <Button
          size="compact-xs"
          variant="subtle"
          aria-label={words.cancelOf(planned.name)}
          onClick={() => cancel.mutate()}
        >
          {words.cancel}
        </Button>
      )}
      <Problem error={cancel.error} />
    </div>
  );
}
