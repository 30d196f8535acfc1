import '../i18n/rooms/sharing.ts';
import { Button, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { GlanceQuery } from '../../src/register/list/contract.ts';
import { milestonesQuery } from '../api/evaluation.ts';
import { useMe } from '../api/me.ts';
import { facetsQuery, overviewQuery } from '../api/register.ts';
import { CopyButton } from '../design/copy-button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Problem, Waiting } from '../design/notices.tsx';
import { useTexts } from '../i18n/texts.tsx';
import { dueChoices } from '../register/list/due-choices.ts';
import { drawSummary } from './draw-summary.ts';
import css from './share.module.css';
import { type Summary, summaryOf, summaryText } from './summary.ts';

interface ShareDialogProps {
  glance: GlanceQuery;
  onClose: () => void;
}

/** One page as a picture and as text, to be sent by a messenger; the picture is made here and leaves only by a hand. */
export function ShareDialog({ glance, onClose }: ShareDialogProps) {
  const { sharing: words } = useTexts();
  const { commune } = useMe();
  const overview = useQuery(overviewQuery(glance));
  const milestones = useQuery(milestonesQuery(glance));
  const filters = useNames(glance, overview.data?.today);
  const summary =
    overview.data &&
    milestones.data &&
    summaryOf(
      {
        commune: `${commune.type} ${commune.name}`,
        overview: overview.data,
        rows: milestones.data.rows,
        filters,
      },
      words.summary,
    );
  return (
    <Dialog title={words.title} size="lg" onClose={onClose}>
      <p className="soft">{words.hint}</p>
      <Problem error={overview.error ?? milestones.error} />
      {summary ? <Page summary={summary} /> : <Waiting />}
    </Dialog>
  );
}

/** What the glance is narrowed to, by names. */
function useNames({ plan, section, unit, person, due }: GlanceQuery, today: string | undefined): string[] {
  const facets = useQuery(facetsQuery({ plan, section, unit, person, due })).data;
  const named = (
    choices: readonly { value: string; label: string }[] | undefined,
    value: string | undefined,
  ) => (value === undefined ? [] : [choices?.find((choice) => choice.value === value)?.label ?? value]);
  return [
    ...named(facets?.plans, plan),
    ...named(undefined, section),
    ...named(facets?.units, unit),
    ...named(undefined, person),
    ...named(today === undefined ? undefined : dueChoices(today, due), due),
  ];
}

function Page({ summary }: { summary: Summary }) {
  const { sharing: words } = useTexts();
  const canvas = useRef<HTMLCanvasElement>(null);
  const text = summaryText(summary);
  useEffect(() => {
    // The typeface may still be on its way; what is drawn before it has another one.
    void document.fonts.ready.then(() => canvas.current && drawSummary(canvas.current, summary));
  }, [summary]);
  return (
    <>
      <canvas ref={canvas} className={css.sheet} role="img" aria-label={text} />
      <div className="acts">
        <Button onClick={() => canvas.current && savePicture(canvas.current)}>{words.savePicture}</Button>
      </div>
      <Textarea mt="sm" readOnly autosize maxRows={12} label={words.summaryText} value={text} />
      <CopyButton text={text} />
    </>
  );
}

const FILE = 'tinh-hinh-nghi-quyet-57.png';

function savePicture(canvas: HTMLCanvasElement): void {
  canvas.toBlob((picture) => {
    if (!picture) return;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(picture);
    link.download = FILE;
    link.click();
    URL.revokeObjectURL(link.href);
  });
}
