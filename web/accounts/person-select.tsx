import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { accountsQuery } from '../api/accounts.ts';
import { useTexts } from '../i18n/texts.tsx';

interface PersonSelectProps {
  label: string;
  value: string;
  onChange: (userId: string) => void;
  /** Accounts that are closed can be chosen too: whoever left held a post. */
  closed?: boolean;
  /** Not these. */
  without?: readonly string[];
}

/** One of the people of the commune; for administrators, who alone see all accounts. */
export function PersonSelect({ label, value, onChange, closed = false, without = [] }: PersonSelectProps) {
  const { people: words } = useTexts();
  const accounts = useQuery(accountsQuery);
  const choices = (accounts.data ?? []).filter(
    ({ id, locked }) => (closed || !locked) && !without.includes(id),
  );
  return (
    <NativeSelect
      label={label}
      value={value}
      data={[
        { value: '', label: words.choose },
        ...choices.map(({ id, name, userName }) => ({ value: id, label: `${name} (${userName})` })),
      ]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
