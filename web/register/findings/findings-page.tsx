import '../../i18n/rooms/findings.ts';
import '../../i18n/rooms/imports.ts';
import '../../i18n/rooms/things.ts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { RegisterFinding } from '../../../src/register/contract.ts';
import { plansQuery } from '../../api/plans.ts';
import { findingsQuery } from '../../api/register.ts';
import { groupFindings } from '../../design/findings/group-findings.ts';
import { type FilterField, ListBar } from '../../design/list-bar.tsx';
import { Empty, Problem, Waiting } from '../../design/notices.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useTitle } from '../../design/title.ts';
import { numberText } from '../../format/numbers.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { planName } from '../../../src/plans/draft/plan-name.ts';
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
      <Filters
        search={search}
        found={found.data ?? []}
        onChange={change}
        onClear={() => void navigate({ search: {}, replace: true })}
      />
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
  onClear: () => void;
}

function Filters({ search, found, onChange, onClear }: FiltersProps) {
  const { findings: words, reading, plans: planWords } = useTexts();
  const plans = useQuery(plansQuery);
  const inForce = (plans.data ?? []).filter(({ withdrawnAt }) => withdrawnAt === undefined);
  const openBut = (name: 'kind' | 'severity') =>
    filterFindings(found, { ...search, [name]: undefined }).filter(({ waived }) => !waived);
  const bySeverity = openBut('severity');
  const fields: FilterField<keyof FindingSearch>[] = [
    {
      name: 'severity',
      label: words.severity,
      value: search.severity,
      choices: (['serious', 'minor'] as const).map((value) => ({
        value,
        label: reading.severities[value],
        count: bySeverity.filter(({ severity }) => severity === value).length,
      })),
    },
    {
      name: 'kind',
      label: words.kind,
      value: search.kind,
      choices: groupFindings(openBut('kind')).map(({ kind, findings }) => ({
        value: kind,
        label: reading.findings[kind],
        count: findings.length,
      })),
    },
    {
      name: 'plan',
      label: words.plan,
      value: search.plan,
      choices: inForce.map(({ id, header }) => ({
        value: id,
        label: planName(header) ?? planWords.untitled,
      })),
    },
  ];
  return (
    <ListBar fields={fields} onChange={(name, value) => onChange({ [name]: value })} onClear={onClear} />
  );
}
