import { Button, NativeSelect, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SetupRequest } from '../../src/accounts/contract.ts';
import type { Commune, UnitDraft } from '../../src/organisation/contract.ts';
import { communesQuery, provincesQuery } from '../api/organisation.ts';
import { Problem } from '../design/notices.tsx';
import { useTexts } from '../i18n/texts.tsx';
import { UnitFields } from '../organisation/unit-fields.tsx';
import css from './setup.module.css';

export type Admin = SetupRequest['admin'];
export type AdminErrors = Partial<Record<keyof Admin, string>>;

interface AdminStepProps {
  admin: Admin;
  errors: AdminErrors;
  onChange: (admin: Admin) => void;
}

export function AdminStep({ admin, errors, onChange }: AdminStepProps) {
  const { accounts } = useTexts();
  return (
    <Stack gap="sm">
      <p>{accounts.setup.adminText}</p>
      <TextInput
        label={accounts.list.name}
        autoComplete="name"
        autoFocus
        required
        value={admin.name}
        error={errors.name}
        onChange={(event) => onChange({ ...admin, name: event.currentTarget.value })}
      />
      <TextInput
        label={accounts.list.userName}
        description={accounts.list.userNameHint}
        autoComplete="username"
        required
        value={admin.userName}
        error={errors.userName}
        onChange={(event) => onChange({ ...admin, userName: event.currentTarget.value })}
      />
      <PasswordInput
        label={accounts.signIn.password}
        description={accounts.setup.passwordHint}
        autoComplete="new-password"
        required
        value={admin.password}
        error={errors.password}
        onChange={(event) => onChange({ ...admin, password: event.currentTarget.value })}
      />
    </Stack>
  );
}

const SHOWN = 30;
export const communeName = (commune: Commune): string =>
  `${commune.type} ${commune.name}, ${commune.provinceName}`;

interface CommuneStepProps {
  chosen: Commune | undefined;
  onChoose: (commune: Commune) => void;
}

export function CommuneStep({ chosen, onChoose }: CommuneStepProps) {
  const words = useTexts().accounts.setup;
  const provinces = useQuery(provincesQuery);
  const [province, setProvince] = useState('');
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed, 150);
  const found = useQuery(communesQuery(q, province === '' ? undefined : province));
  const list = found.data ?? [];
  return (
    <Stack gap="sm">
      <p>{words.communeText}</p>
      <NativeSelect
        label={words.province}
        value={province}
        data={[
          { value: '', label: words.anyProvince },
          ...(provinces.data ?? []).map(({ code, name, type }) => ({
            value: code,
            label: `${name} (${type})`,
          })),
        ]}
        onChange={(event) => setProvince(event.currentTarget.value)}
      />
      <TextInput
        label={words.commune}
        autoComplete="off"
        autoFocus
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Problem error={provinces.error ?? found.error} />
      {typed === '' && province === '' && <p className="soft">{words.communeBegin}</p>}
      {found.isSuccess && list.length === 0 && <p role="status">{words.communeNone}</p>}
      <ul className={css.communes} aria-label={words.communeResults}>
        {list.slice(0, SHOWN).map((commune) => (
          <li key={commune.code}>
            <button
              type="button"
              aria-pressed={chosen?.code === commune.code}
              onClick={() => onChoose(commune)}
            >
              {communeName(commune)}
            </button>
          </li>
        ))}
      </ul>
      {list.length > SHOWN && <p className="soft">{words.communeMore(list.length - SHOWN)}</p>}
      {chosen && (
        <p role="status" className="notice">
          {words.chosen}: <strong>{communeName(chosen)}</strong>
        </p>
      )}
    </Stack>
  );
}

interface UnitsStepProps {
  commune: Commune;
  units: UnitDraft[];
  onChange: (units: UnitDraft[]) => void;
}

export function UnitsStep({ commune, units, onChange }: UnitsStepProps) {
  const { accounts, organisation } = useTexts();
  const replace = (index: number, unit: UnitDraft) => onChange(units.toSpliced(index, 1, unit));
  return (
    <div>
      <p>{accounts.setup.unitsText(communeName(commune))}</p>
      <div className={`${css.unitHead} soft`} aria-hidden="true">
        <span>{organisation.name}</span>
        <span>{organisation.kind}</span>
        <span>{organisation.aliases}</span>
      </div>
      <ul className={css.units}>
        {units.map((unit, index) => (
          <li key={index}>
            <UnitFields unit={unit} bare onChange={(next) => replace(index, next)} />
            <Button
              variant="default"
              size="compact-sm"
              aria-label={organisation.removeUnit(unit.name)}
              onClick={() => onChange(units.toSpliced(index, 1))}
            >
              ✕
            </Button>
          </li>
        ))}
      </ul>
      <Button
        variant="default"
        onClick={() => onChange([...units, { name: '', kind: 'government', aliases: [] }])}
      >
        {organisation.add}
      </Button>
    </div>
  );
}
