import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { draftErratum, reportQuery, reportsQuery } from '../api/documents.ts';
import { Problem } from '../design/notices.tsx';
import { useTexts } from '../i18n/texts.tsx';
import css from './corrections.module.css';
import { useDesk } from './desk.ts';
import { useReplacement } from './use-replacement.ts';

/** What is done about a mistake in what was issued: in its content another report, in its form a letter. */
export function FaultsPart() {
  const { documents } = useTexts();
  const words = documents.errata;
  const { page, mayMake } = useDesk();
  const replacement = useReplacement(page);
  if (!mayMake || !page.issued || page.kind === 'erratum') return null;
  return (
    <section aria-label={words.faults}>
      <h2>{words.faults}</h2>
      {replacement.offered && (
        <div className={css.choice}>
          <p className="soft">{words.whenReplaced}</p>
          <Button
            size="xs"
            variant="default"
            loading={replacement.make.isPending}
            onClick={() => replacement.act()}
          >
            {documents.replacement}
          </Button>
          <Problem error={replacement.make.error} />
        </div>
      )}
      <div className={css.choice}>
        <p className="soft">{words.whenErratum}</p>
        <LetterAct />
      </div>
    </section>
  );
}

/** A letter, or the draft of one that was begun; it names the number of the report, which has to be there. */
function LetterAct() {
  const { documents } = useTexts();
  const words = documents.errata;
  const { page } = useDesk();
  const client = useQueryClient();
  const navigate = useNavigate();
  const draft = useMutation({
    mutationFn: () => draftErratum(page.id),
    onSuccess: async ({ id }) => {
      void client.invalidateQueries({ queryKey: reportsQuery.queryKey });
      void client.invalidateQueries({ queryKey: reportQuery(page.id).queryKey });
      await navigate({ to: '/documents/$id', params: { id } });
    },
  });
  const begun = page.errata.find(({ issued }) => !issued);
  if (begun)
    return (
      <Link className="onward" to="/documents/$id" params={{ id: begun.id }}>
        {words.openDraft}
      </Link>
    );
  const numbered = page.issued?.number !== undefined;
  return (
    <>
      {!numbered && <p className="soft">{words.numberFirst}</p>}
      <Button
        size="xs"
        variant="default"
        disabled={!numbered}
        loading={draft.isPending}
        onClick={() => draft.mutate()}
      >
        {words.make}
      </Button>
      <Problem error={draft.error} />
    </>
  );
}
