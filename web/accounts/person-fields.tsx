import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Account } from '../../src/accounts/contract.ts';
import { unitsQuery } from '../api/organisation.ts';
import { useTexts } from '../i18n/texts.tsx';

type Posts = Account['posts'];
/** A post as its two fields hold it; no unit is ''. */
export interface TypedPost {
  post: string;
  unitId: string;
}

export const typedPosts = (posts: Posts): TypedPost[] =>
  posts.map(({ post, unitId = '' }) => ({ post, unitId }));

/** What was left empty is no post. */
export const postsOf = (typed: readonly TypedPost[]): Posts =>
  typed.flatMap(({ post, unitId }) =>
    post.trim() === '' ? [] : [{ post: post.trim(), ...(unitId && { unitId }) }],
  );

interface PostFieldsProps {
  posts: TypedPost[];
  onChange: (posts: TypedPost[]) => void;
}

/** The posts that a person holds, by which plans name them. */
export function PostFields({ posts, onChange }: PostFieldsProps) {
  const { people: words } = useTexts();
  const units = useQuery(unitsQuery);
  const choices = [
    { value: '', label: words.noPostUnit },
    ...(units.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
  ];
  const put = (at: number, part: Partial<TypedPost>) =>
    onChange(posts.map((each, index) => (index === at ? { ...each, ...part } : each)));
  return (
    <>
      {posts.map(({ post, unitId }, at) => (
        // A line has nothing but its place to be known by while it is typed.
        <Group key={at} align="flex-end" gap="xs">
          <TextInput
            flex="1 1 11rem"
            label={words.post}
            value={post}
            onChange={(e) => put(at, { post: e.currentTarget.value })}
          />
          <NativeSelect
            flex="1 1 11rem"
            label={words.postUnit}
            value={unitId}
            data={choices}
            onChange={(e) => put(at, { unitId: e.currentTarget.value })}
          />
          <Button
            variant="default"
            aria-label={words.removePost(post)}
            onClick={() => onChange(posts.filter((_, index) => index !== at))}
          >
            ×
          </Button>
        </Group>
      ))}
      <Group gap="xs">
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => onChange([...posts, { post: '', unitId: '' }])}
        >
          {words.addPost}
        </Button>
        <span className="soft">{words.postHint}</span>
      </Group>
    </>
  );
}

interface ContactFieldsProps {
  phone: string;
  email: string;
  onChange: (part: { workPhone?: string; workEmail?: string }) => void;
}

/** How the person is reached at work. */
export function ContactFields({ phone, email, onChange }: ContactFieldsProps) {
  const { people: words } = useTexts();
  return (
    <Group align="flex-start" gap="xs">
      <TextInput
        flex="1 1 11rem"
        label={words.workPhone}
        inputMode="tel"
        value={phone}
        onChange={(e) => onChange({ workPhone: e.currentTarget.value })}
      />
      <TextInput
        flex="1 1 11rem"
        label={words.workEmail}
        inputMode="email"
        value={email}
        onChange={(e) => onChange({ workEmail: e.currentTarget.value })}
      />
      <span className="soft">{words.contactHint}</span>
    </Group>
  );
}
