import { Button, Group, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { GIVEN_ROLES } from '../../src/shared/role-words.ts';
import type { Grant, Role } from '../../src/shared/who-acts.ts';
import { unitsQuery } from '../api/organisation.ts';
import { useTexts } from '../i18n/texts.tsx';

/** A grant as its two fields hold it; no unit is ''. */
export interface TypedGrant {
  role: Role;
  unitId: string;
}

export const typedGrants = (grants: readonly Grant[]): TypedGrant[] =>
  grants.map(({ role, unitId = '' }) => ({ role, unitId }));

export const grantsOf = (typed: readonly TypedGrant[]): Grant[] =>
  typed.map(({ role, unitId }) => ({ role, ...(unitId && { unitId }) }));

interface GrantFieldsProps {
  grants: TypedGrant[];
  onChange: (grants: TypedGrant[]) => void;
}

/** All that a person is in the commune, a line for each role; the last one stays. */
export function GrantFields({ grants, onChange }: GrantFieldsProps) {
  const { accounts, shell } = useTexts();
  const words = accounts.list;
  const units = useQuery(unitsQuery);
  const choices = [
    { value: '', label: words.noUnit },
    ...(units.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
  ];
  const put = (at: number, part: Partial<TypedGrant>) =>
    onChange(grants.map((grant, index) => (index === at ? { ...grant, ...part } : grant)));
  return (
    <>
      {grants.map(({ role, unitId }, at) => (
        // A line has nothing but its place to be known by: two may say the same while they are typed.
        <Group key={at} align="flex-end" gap="xs">
          <NativeSelect
            flex="1 1 11rem"
            label={words.role}
            value={role}
            data={GIVEN_ROLES.map((value) => ({ value, label: shell.roles[value] }))}
            onChange={(e) =>
              put(at, { role: GIVEN_ROLES.find((given) => given === e.currentTarget.value) ?? role })
            }
          />
          <NativeSelect
            flex="1 1 11rem"
            label={words.unit}
            value={unitId}
            data={choices}
            onChange={(e) => put(at, { unitId: e.currentTarget.value })}
          />
          {grants.length > 1 && (
            <Button
              variant="default"
              aria-label={words.removeGrant(shell.roles[role])}
              onClick={() => onChange(grants.filter((_, index) => index !== at))}
            >
              ×
            </Button>
          )}
        </Group>
      ))}
      <Group>
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => onChange([...grants, { role: 'unit-officer', unitId: '' }])}
        >
          {words.addGrant}
        </Button>
      </Group>
    </>
  );
}
