import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { RegisterRow } from '../../src/register/contract.ts';
import { CLASSES } from '../register/list/filters.ts';
import { classOf } from '../../src/register/labels.ts';
import { registerPageQuery } from '../api/register.ts';
import { Card } from '../design/card.tsx';
import { StatusChip } from '../design/marks.tsx';
import { Problem, Waiting } from '../design/notices.tsx';
import { dateText } from '../format/dates.ts';
import { useTexts } from '../i18n/texts.tsx';

/** All that a document gives, with how each stands; what is none of the commune's matters too. */
export function GivenTasks({ planId }: { planId: string }) {
  const { plans: words } = useTexts();
  return (
    <Card title={words.given}>
      {CLASSES.filter((kind) => kind !== 'indicator' && kind !== 'qualitative').map((kind) => (
        <OfClass key={kind} planId={planId} kind={kind} />
      ))}
    </Card>
  );
}

function OfClass({ planId, kind }: { planId: string; kind: (typeof CLASSES)[number] }) {
  const { register, reading } = useTexts();
  const list = useQuery(registerPageQuery({ plan: planId, kind, retired: 'show', sort: 'plan' }, 0));
  if (list.isPending) return <Waiting />;
  if (list.error) return <Problem error={list.error} onRetry={() => void list.refetch()} />;
  const rows = list.data?.rows ?? [];
  if (rows.length === 0) return null;
  const heads = [reading.fields.name, reading.fields.leads, reading.fields.deadline, register.facets.status];
  return (
    <table className="dense cards">
      <caption className={kind === 'task' ? 'visually-hidden' : undefined}>{register.kinds[kind]}</caption>
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
        {rows.map((row) => (
          <GivenTask key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function GivenTask({ row }: { row: RegisterRow }) {
  const { register, reading } = useTexts();
  const leads = row.owners.filter(({ role }) => role === 'lead').map(({ text }) => text);
  return (
    <tr className={row.retired || classOf(row) === 'unconcerned' ? 'soft' : undefined}>
      <th scope="row">
        <Link to="/register/$kind/$id" params={{ kind: 'task', id: row.id }}>
          {row.name}
        </Link>
      </th>
      <td data-label={reading.fields.leads}>{leads.join('; ')}</td>
      <td data-label={reading.fields.deadline}>{row.deadline?.text ?? dateText(row.deadline?.due)}</td>
      <td data-label={register.facets.status}>{row.status && <StatusChip status={row.status} />}</td>
    </tr>
  );
}
