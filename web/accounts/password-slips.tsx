import { Button } from '@mantine/core';
import type { PeopleImported } from '../../src/accounts/import/contract.ts';
import { csvText } from '../../src/shared/sheet-text.ts';
import { ButtonLink } from '../design/button-link.tsx';
import { PageHead } from '../design/page-head.tsx';
import { useTexts } from '../i18n/texts.tsx';
import css from './accounts.module.css';

/** The accounts that a list has made, each with its password on a slip that is cut out and handed over. */
export function PasswordSlips({ done }: { done: PeopleImported }) {
  const { peopleImport: words, accounts } = useTexts();
  const { created, changed } = done;
  const save = () => {
    const head = [accounts.list.name, accounts.list.userName, words.password];
    const rows = created.map(({ name, userName, oneTimePassword }) => [name, userName, oneTimePassword]);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([csvText([head, ...rows])], { type: 'text/csv' }));
    link.download = words.fileName;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <div className="page">
      <div className="no-print">
        <PageHead
          title={words.doneTitle}
          about={words.done(created.length, changed)}
          actions={
            created.length > 0 && (
              <>
                <Button variant="default" onClick={save}>
                  {words.download}
                </Button>
                <Button onClick={() => window.print()}>{words.print}</Button>
              </>
            )
          }
        />
        {created.length > 0 && <p className="notice">{words.passwords}</p>}
      </div>
      <ul className={css.slips}>
        {created.map(({ name, userName, oneTimePassword }) => (
          <li key={userName} className={css.slip}>
            <div className="soft">{words.slip}</div>
            <strong>{name}</strong>
            <div>
              {accounts.list.userName}: <code>{userName}</code>
            </div>
            <div>
              {words.password}: <code>{oneTimePassword}</code>
            </div>
            <div className="soft">{words.slipHint}</div>
          </li>
        ))}
      </ul>
      <p className="no-print">
        <ButtonLink to="/accounts" variant="default">
          {words.back}
        </ButtonLink>
      </p>
    </div>
  );
}
