import '../i18n/rooms/peopleImport.ts';
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CheckedLine } from '../../src/accounts/import/contract.ts';
import { MOST_SHEET_BYTES } from '../../src/accounts/import/limits.ts';
import { accountsQuery, checkPeople, importPeople, PEOPLE_TEMPLATE } from '../api/accounts.ts';
import { Empty, Problem, Waiting } from '../design/notices.tsx';
import { PageHead } from '../design/page-head.tsx';
import { useTitle } from '../design/title.ts';
import { useTexts } from '../i18n/texts.tsx';
import { ImportLines, importable } from './import-lines.tsx';
import { PasswordSlips } from './password-slips.tsx';

/** A list of people: the template, the list as it would be taken in, and, once it was, the passwords to hand over. */
export function PeopleImportPage() {
  const { peopleImport: words } = useTexts();
  const [tooLarge, setTooLarge] = useState(false);
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const check = useMutation({ mutationFn: checkPeople });
  const client = useQueryClient();
  const order = useMutation({
    mutationFn: importPeople,
    onSuccess: () => client.invalidateQueries({ queryKey: accountsQuery.queryKey }),
  });
  useTitle(words.title);
  const choose = (file: File | undefined) => {
    if (!file) return;
    order.reset();
    setLeft(new Set());
    setTooLarge(file.size > MOST_SHEET_BYTES);
    if (file.size <= MOST_SHEET_BYTES) check.mutate(file);
  };
  if (order.data) return <PasswordSlips done={order.data} />;
  const lines = check.data?.lines ?? [];
  const taken = lines.filter((line) => importable(line) && !left.has(line.given.line));
  return (
    <div className="page page-wide">
      <PageHead
        title={words.title}
        about={check.data ? words.summary(countOutcomes(lines)) : words.intro}
        actions={
          <>
            <Button component="a" variant="default" href={PEOPLE_TEMPLATE} download>
              {words.template}
            </Button>
            <FileButton label={check.data ? words.chooseOther : words.choose} onChoose={choose} />
          </>
        }
      />
      {tooLarge && (
        <p className="problem" role="alert">
          {words.tooLarge}
        </p>
      )}
      <Problem error={check.error} />
      {check.isPending && <Waiting />}
      {check.isIdle && <Empty title={words.emptyTitle} hint={words.emptyHint} />}
      {check.data && (
        <>
          <ImportLines lines={lines} left={left} onLeft={setLeft} />
          <Problem error={order.error} />
          <p>
            {taken.length === 0 ? (
              words.nothing
            ) : (
              <Button loading={order.isPending} onClick={() => order.mutate(taken.map(({ given }) => given))}>
                {words.importLines(taken.length)}
              </Button>
            )}
          </p>
        </>
      )}
    </div>
  );
}

function countOutcomes(lines: readonly CheckedLine[]) {
  const of = (outcome: CheckedLine['outcome']) => lines.filter((line) => line.outcome === outcome).length;
  return { new: of('new'), changed: of('changed'), unchanged: of('unchanged'), problem: of('problem') };
}

/** Chosen again, the same file is looked at again: it may have been mended. */
function FileButton({ label, onChoose }: { label: string; onChoose: (file: File | undefined) => void }) {
  return (
    <Button component="label">
      {label}
      <input
        type="file"
        accept=".xlsx"
        className="visually-hidden"
        onChange={(event) => {
          onChoose(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
    </Button>
  );
}
