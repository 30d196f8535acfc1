import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReportChanges } from '../../src/documents/contract.ts';
import { reportChangesQuery, reportsQuery } from '../api/documents.ts';
import { Dialog } from '../design/dialog.tsx';
import { Problem, Waiting } from '../design/notices.tsx';
import { shownNumber } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import { useDesk } from './desk.ts';
import css from './documents.module.css';

interface ChangesDialogProps {
  onClose: () => void;
  /** Compares what was issued with the figures as they are today. */
  sinceIssue?: boolean;
}

/** What differs from the report issued before, from another one, or since the issue. */
export function ChangesDialog({ onClose, sinceIssue = false }: ChangesDialogProps) {
  const { documents: words } = useTexts();
  const { page } = useDesk();
  const [other, setOther] = useState(sinceIssue ? 'now' : '');
  const changes = useQuery(reportChangesQuery(page.id, other || undefined));
  return (
    <Dialog title={sinceIssue ? words.changes.nowTitle : words.changes.title} size="xl" onClose={onClose}>
      {!sinceIssue && <OtherChoice value={other} onChange={setOther} />}
      {changes.isPending && <Waiting />}
      <Problem error={changes.error} />
      {changes.data && <ChangeList found={changes.data} sinceIssue={sinceIssue} />}
    </Dialog>
  );
}

function OtherChoice({ value, onChange }: { value: string; onChange: (id: string) => void }) {
  const { documents: words } = useTexts();
  const { page } = useDesk();
  const reports = useQuery(reportsQuery).data?.reports ?? [];
  const others = reports.filter(({ id, issued, kind }) => issued && kind === page.kind && id !== page.id);
  if (others.length === 0) return null;
  return (
    <NativeSelect
      label={words.changes.against}
      value={value}
      data={[
        { value: '', label: words.changes.previous },
        ...others.map(({ id, title, issued }) => ({
          value: id,
          label: [title, issued?.number].filter(Boolean).join(' · '),
        })),
      ]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

const signed = (difference: number): string => `${difference > 0 ? '+' : ''}${shownNumber(difference)}`;

function ChangeList({ found, sinceIssue }: { found: ReportChanges; sinceIssue: boolean }) {
  const { documents: words } = useTexts();
  const { changes } = words;
  const { title, number } = found.before;
  if (found.changes.length === 0) return <p>{changes.none}</p>;
  return (
    <>
      {!sinceIssue && (
        <p className="soft">{changes.withBefore([title, number].filter(Boolean).join(' · '))}</p>
      )}
      <table className={`dense cards ${css.changes}`}>
        <thead>
          <tr>
            <th scope="col">{changes.label}</th>
            {[sinceIssue ? changes.asIssued : changes.before, changes.after, changes.difference].map(
              (head) => (
                <th key={head} scope="col" className="number">
                  {head}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {found.changes.map(({ key, label, before, after, difference }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              <td className="number" data-label={sinceIssue ? changes.asIssued : changes.before}>
                {before ?? '–'}
              </td>
              <td className="number" data-label={changes.after}>
                {after ?? '–'}
              </td>
              <td className="number" data-label={changes.difference}>
                {difference === undefined ? '' : signed(difference)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
