import '../i18n/rooms/confirm.ts';
import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Location } from '../../src/reading/contract.ts';
import { sourceQuery, type SourceOwner } from '../api/plans.ts';
import { Problem, Waiting } from '../design/notices.tsx';
import { useTexts } from '../i18n/texts.tsx';
import { DocumentPane } from './document-pane.tsx';
import { PagePictures } from './page-pictures.tsx';
import { marksOf } from './passage.ts';
import css from './document.module.css';

interface SourceViewProps {
  owner: SourceOwner;
  location: Location | undefined;
  showRequest: number;
}

/** The source beside the rows: its content as blocks or, for PDF and scans, the pages themselves. */
export function SourceView({ owner, location, showRequest }: SourceViewProps) {
  const { confirm } = useTexts();
  const source = useQuery(sourceQuery(owner));
  const [chosen, setChosen] = useState<'blocks' | 'picture'>();
  const blocks = source.data?.blocks;
  const marks = useMemo(() => marksOf(blocks ?? [], location), [blocks, location]);
  if (source.isPending) return <Waiting />;
  if (!source.data) return <Problem error={source.error} onRetry={() => void source.refetch()} />;
  const { pages, notes, formats } = source.data;
  // What was recognised in a scan is compared with its picture first.
  const view = chosen ?? (formats.includes('scan') ? 'picture' : 'blocks');
  const pictured = pages.length > 0 && formats.some((format) => format === 'pdf' || format === 'scan');
  return (
    <div className={css.source}>
      {pictured && (
        <div className={css.sourceTools}>
          <SegmentedControl
            size="xs"
            aria-label={confirm.document}
            value={view}
            data={[
              { value: 'blocks', label: confirm.blocks },
              { value: 'picture', label: confirm.picture },
            ]}
            onChange={(value) => setChosen(value === 'picture' ? 'picture' : 'blocks')}
          />
        </div>
      )}
      {notes.length > 0 && (
        <details className={css.notes}>
          <summary>
            {confirm.notes} ({notes.length})
          </summary>
          <ul>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </details>
      )}
      {view === 'picture' && pictured ? (
        <PagePictures owner={owner} pages={pages} marks={marks} />
      ) : (
        <DocumentPane
          blocks={source.data.blocks}
          location={location}
          showRequest={showRequest}
          label={confirm.document}
        />
      )}
    </div>
  );
}
