import { Select, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { RegisterFinding } from '../../../src/register/contract.ts';
import { plansQuery } from '../../api/plans.ts';
import { findingsQuery } from '../../api/register.ts';
import { groupFindings } from '../../design/findings/group-findings.ts';
import { Empty, Problem, Waiting } from '../../design/notices.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useTitle } from '../../design/title.ts';
import { numberText } from '../../format/numbers.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { planName } from '../../../src/plans/draft/plan-name.ts';
import css from './findings.module.css';
import { FindingsList } from './findings-list.tsx';
import { filterFindings, type FindingSearch, readFindingSearch } from './finding-search.ts';

/** Everything that is not clear about the plans that are followed, and what settles it. */
export function FindingsPage() {
  const { findings: words } = useTexts();
  const search = useSearch({ from: '/signed-in/register/findings' });
  const navigate = useNavigate({ from: '/register/findings' });
  const found = useQuery(findingsQuery({ plan: search.plan }));
  useTitle(words.title);
  const change = (part: Partial<Record<keyof FindingSearch, string | undefined>>) =>
    void navigate({ search: (now) => readFindingSearch({ ...now, ...part }), replace: true });
  const shown = filterFindings(found.data ?? [], search);
  const open = shown.filter(({ waived }) => !waived);
  const serious = open.filter(({ severity }) => severity === 'serious').length;
  const filtered = Object.keys(search).length > 0;
  return (
    <div className="page">
      <PageHead
        title={words.title}
        about={
          found.data && (
            <>
              <strong>{words.open(numberText(open.length))}</strong>
              {serious > 0 && `, ${words.serious(numberText(serious))}`}
            </>
          )
        }
      />
      <Filters search={search} found={found.data ?? []} onChange={change} />
      <Problem error={found.error} onRetry={() => void found.refetch()} />
      {found.isPending && <Waiting />}
      {found.data && open.length === 0 && (
        <Empty
          title={filtered ? words.noneFiltered : words.none}
          hint={filtered ? words.noneFilteredHint : words.noneHint}
        />
      )}
      <FindingsList findings={shown} under="h1" />
    </div>
  );
}

interface FiltersProps {
  search: FindingSearch;
  /** Before they are filtered: kinds that there are can be chosen. */
  found: readonly RegisterFinding[];
  onChange: (part: Partial<Record<keyof FindingSearch, string | undefined>>) => void;
}

function Filters({ search, found, onChange }: FiltersProps) {
  const { findings: words, reading, plans: planWords } = useTexts();
  const plans = useQuery(plansQuery);
  const inForce = (plans.data ?? []).filter(({ withdrawnAt }) => withdrawnAt === undefined);
  const open = filterFindings(found, { ...search, kind: undefined }).filter(({ waived }) => !waived);
  const kinds = groupFindings(open).map(({ kind, findings }) => ({
    value: kind as string,
    label: `${reading.findings[kind]} (${numberText(findings.length)})`,
  }));
  return (
    <div className={`${css.filters} no-print`} role="group" aria-label={words.title}>
      <SegmentedControl
        size="xs"
        aria-label={words.severity}
        value={search.severity ?? ''}
        data={[
          { value: '', label: words.all },
          { value: 'serious', label: reading.severities.serious },
          { value: 'minor', label: reading.severities.minor },
        ]}
        onChange={(severity) => onChange({ severity: severity || undefined })}
      />
      <Select
        size="xs"
        aria-label={words.kind}
        placeholder={words.kind}
        data={kinds}
        value={search.kind ?? null}
        clearable
        onChange={(kind) => onChange({ kind: kind ?? undefined })}
      />
      <Select
        size="xs"
        aria-label={words.plan}
        placeholder={words.plan}
        data={inForce.map(({ id, header }) => ({
          value: id,
          label: planName(header) ?? planWords.untitled,
        }))}
        value={search.plan ?? null}
        searchable
        clearable
        onChange={(plan) => onChange({ plan: plan ?? undefined })}
      />
    </div>
  );
}
