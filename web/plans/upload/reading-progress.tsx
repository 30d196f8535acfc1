import type { PlanImport } from '../../../src/plans/intake/contract.ts';
import { useTexts } from '../../i18n/texts.tsx';

/** At which stage the reading of an import is, and how far in it. */
export function ReadingProgress({ item }: { item: PlanImport | undefined }) {
  const { imports: words } = useTexts();
  const progress = item?.progress;
  return (
    <>
      <p role="status">
        {progress ? words.stages[progress.stage] : words.statuses[item?.status ?? 'queued']}
        {progress && progress.total > 1 && ` (${words.page(progress.done, progress.total)})`}
      </p>
      <progress
        style={{ width: '100%', maxWidth: '30rem' }}
        aria-label={words.reading}
        {...(progress && progress.total > 0 ? { max: progress.total, value: progress.done } : {})}
      />
    </>
  );
}
