/** What proves a row: attached once, chosen for as many rows as it proves. */
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Evidence } from '../../src/progress/contract.ts';
import { evidenceFile, evidenceQuery } from '../api/progress.ts';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import { EvidenceDialog } from './evidence-dialog.tsx';
import { EvidencePreview, isShown } from './evidence-preview.tsx';
import css from './progress.module.css';
import { isEditable, type RowProps, shownDraft } from './row-desk.ts';

export function RowEvidence(props: RowProps) {
  const { form, item, entry } = props;
  const { progress } = useTexts();
  const words = progress.evidence;
  const ids = shownDraft(entry, item)?.evidence ?? [];
  const near = useQuery({ ...evidenceQuery(item.dutyId), enabled: ids.length > 0 });
  const [open, setOpen] = useState(false);
  const attached = ids.flatMap((id) => near.data?.find((each) => each.id === id) ?? []);
  return (
    <>
      {attached.length > 0 && (
        <ul className={css.evidence}>
          {attached.map((evidence) => (
            <EvidenceLine key={evidence.id} evidence={evidence} />
          ))}
        </ul>
      )}
      {isEditable(form, item) && (
        <div>
          <Button variant="default" onClick={() => setOpen(true)}>
            {ids.length > 0 ? words.attached(numberText(ids.length)) : words.attach}
          </Button>
        </div>
      )}
      {open && <EvidenceDialog {...props} chosen={ids} onClose={() => setOpen(false)} />}
    </>
  );
}

/** One piece of evidence by its name, with the ways to look at it. */
function EvidenceLine({ evidence }: { evidence: Evidence }) {
  const { progress } = useTexts();
  const words = progress.evidence;
  const [shown, setShown] = useState(false);
  const { id, name, url, kind } = evidence;
  return (
    <li>
      <span>
        {words.kinds[kind]}: <strong>{name}</strong>
      </span>
      <span className="acts">
        {isShown(evidence) && (
          <Button size="xs" variant="default" onClick={() => setShown(true)}>
            {words.preview}
          </Button>
        )}
        {url === undefined ? (
          <a className="onward" href={evidenceFile(id)}>
            {words.download}
          </a>
        ) : (
          <a className="onward" href={url} target="_blank" rel="noreferrer noopener">
            {words.preview}
          </a>
        )}
      </span>
      {shown && <EvidencePreview evidence={evidence} onClose={() => setShown(false)} />}
    </li>
  );
}
