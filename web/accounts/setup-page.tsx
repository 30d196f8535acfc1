import { Button, Stepper } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { Commune, UnitDraft } from '../../src/organisation/contract.ts';
import { meQuery, setUp, setupQuery, signIn } from '../api/accounts.ts';
import { proposedUnitsQuery } from '../api/organisation.ts';
import { BrandMark } from '../design/brand-mark.tsx';
import { Card } from '../design/card.tsx';
import { Empty, Problem, Waiting } from '../design/notices.tsx';
import { PageHead } from '../design/page-head.tsx';
import { Restored } from '../design/restored.tsx';
import { useTyped } from '../design/typed.ts';
import { useTitle } from '../design/title.ts';
import { useTexts } from '../i18n/texts.tsx';
import type { Texts } from '../i18n/vi.ts';
import css from './setup.module.css';
import { type Admin, type AdminErrors, AdminStep, CommuneStep, UnitsStep } from './setup-steps.tsx';

function adminErrors(admin: Admin, words: Texts['accounts']['setup']): AdminErrors {
  return {
    ...(admin.name.trim().length < 2 && { name: words.nameShort }),
    ...(!/^[a-z0-9._-]{3,}$/i.test(admin.userName.trim()) && { userName: words.userNameShort }),
    ...(admin.password.length < 14 && { password: words.passwordShort }),
  };
}

const STEPS = 3;

/** What is filled in, but for the password. */
interface Filled {
  name: string;
  userName: string;
  commune: Commune | undefined;
  units: UnitDraft[] | undefined;
}
const NOTHING: Filled = { name: '', userName: '', commune: undefined, units: undefined };

function SetupForm({ token }: { token: string }) {
  const { accounts, common, design } = useTexts();
  const words = accounts.setup;
  const client = useQueryClient();
  const navigate = useNavigate();
  const [step, setStep] = useState(0);
  const [tried, setTried] = useState(false);
  const typed = useTyped<Filled>({ form: 'set-up' }, NOTHING);
  const [password, setPassword] = useState('');
  const { commune, units } = typed.value;
  const admin: Admin = { name: typed.value.name, userName: typed.value.userName, password };
  const put = (part: Partial<Filled>) => typed.put({ ...typed.value, ...part });
  const setAdmin = ({ name, userName, password: secret }: Admin) => {
    put({ name, userName });
    setPassword(secret);
  };
  const finish = useMutation({
    mutationFn: async (request: { commune: Commune; units: UnitDraft[] }) => {
      await setUp({ token, admin, communeCode: request.commune.code, units: request.units });
      await signIn(admin.userName.trim(), admin.password);
    },
    onSuccess: async () => {
      typed.forget();
      await client.invalidateQueries({ queryKey: meQuery.queryKey });
      await navigate({ to: '/' });
    },
  });
  const propose = useMutation({
    mutationFn: (code: string) => client.fetchQuery(proposedUnitsQuery(code)),
    onSuccess: (proposed) => {
      if (!units) put({ units: proposed });
      setStep(2);
      setTried(false);
    },
  });
  const errors = adminErrors(admin, words);
  const unitsFine =
    units !== undefined && units.length > 0 && units.every((unit) => unit.name.trim().length > 1);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (step === 0 && Object.keys(errors).length === 0) {
      setStep(1);
      setTried(false);
    }
    if (step === 1 && commune) propose.mutate(commune.code);
    if (step === 2 && commune && units && unitsFine) finish.mutate({ commune, units });
  };
  const choose = (next: Commune) => {
    put({ commune: next, ...(next.code !== commune?.code && { units: undefined }) });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stepper active={step} size="sm" mb="md" allowNextStepsSelect={false} onStepClick={setStep}>
        {[words.stepAdmin, words.stepCommune, words.stepUnits].map((label) => (
          <Stepper.Step key={label} label={label} />
        ))}
      </Stepper>
      <Restored typed={typed} />
      {step === 0 && <AdminStep admin={admin} errors={tried ? errors : {}} onChange={setAdmin} />}
      {step === 1 && <CommuneStep chosen={commune} onChoose={choose} />}
      {step === 2 && commune && units && (
        <UnitsStep commune={commune} units={units} onChange={(next) => put({ units: next })} />
      )}
      {tried && step === 1 && !commune && (
        <p className="problem" role="alert">
          {words.communeMissing}
        </p>
      )}
      {tried && step === 2 && !unitsFine && (
        <p className="problem" role="alert">
          {words.unitsMissing}
        </p>
      )}
      <Problem error={propose.error ?? finish.error} kept={design.keptForm} />
      <div className={`row-between ${css.onward}`}>
        <Button variant="default" disabled={step === 0} onClick={() => setStep(step - 1)}>
          {common.back}
        </Button>
        <Button type="submit" loading={propose.isPending || finish.isPending}>
          {step === STEPS - 1 ? words.finish : common.next}
        </Button>
      </div>
    </form>
  );
}

/** The first run: administrator, commune, units. Opened by the one-time link that the server prints. */
export function SetupPage() {
  const words = useTexts().accounts.setup;
  const { token } = useSearch({ from: '/setup' });
  const state = useQuery(setupQuery(token));
  useTitle(words.title);
  const invalid = state.data?.valid === false;
  return (
    <main className={`page ${css.setup}`}>
      <div className="row">
        <BrandMark />
        <PageHead title={words.title} />
      </div>
      {state.isPending && <Waiting />}
      <Problem error={state.error} onRetry={() => void state.refetch()} />
      {invalid && (
        <Empty title={words.invalid} hint={words.invalidHint}>
          <Link to="/">{words.toSignIn}</Link>
        </Empty>
      )}
      {state.data?.valid && (
        <Card>
          <SetupForm token={token} />
        </Card>
      )}
    </main>
  );
}
