import { Button } from '@mantine/core';
import type { Draft } from '../../../src/plans/draft/contract.ts';
import { oursAmong, triageOf } from '../../../src/plans/draft/triage.ts';
import { SaveState } from '../../design/save-state.tsx';
import { useTexts } from '../../i18n/texts.tsx';
import { keysText } from './keymap.ts';
import { RefusedList } from './refused-list.tsx';
import css from './screen.module.css';
import { countTabs, thingLines } from './things/counts.ts';
import { openMatters, unsettledIn } from './unsettled.ts';
import type { DraftAtScreen } from './use-draft.ts';
import type { Workbench } from './use-workbench.ts';

interface StripProps {
  draft: Draft;
  atScreen: DraftAtScreen;
  bench: Workbench;
  readOnly: boolean;
}

/** Title, how far the work is, whether it is saved, and the way to the end. */
export function Strip({ draft, atScreen, bench, readOnly }: StripProps) {
  const { confirm } = useTexts();
  const { view } = bench;
  const things = thingLines(view.lines);
  const accepted = things.filter(({ state }) => state === 'accepted').length;
  const doubtful = things.filter(({ row }) => view.needsLook(row.id)).length;
  const matters = openMatters(draft, unsettledIn(draft, view.things));
  const triage = triageOf([...atScreen.rows.values()], oursAmong(draft.owners));
  const counts = [confirm.counts(countTabs(view.tabs)), triage && confirm.things.triage(triage)]
    .filter(Boolean)
    .join(': ');
  const progress = confirm.progress(accepted, things.length);
  const { refused } = atScreen.state;
  return (
    <>
      <div className={css.strip}>
        <div className={css.heading}>
          <h1 className={css.title} title={draft.import.title}>
            {draft.import.title ?? confirm.title}
          </h1>
          <span className={css.counts} title={counts}>
            {counts}
          </span>
        </div>
        <span className={css.meter}>
          <progress max={things.length} value={accepted} aria-label={progress} />
          <span>{progress}</span>
        </span>
        <span>{confirm.doubtfulLeft(doubtful)}</span>
        <SaveState
          className={css.saveState}
          error={atScreen.saving.error}
          busy={!atScreen.saving.idle}
          savedAt={atScreen.saving.savedAt}
          onRetry={atScreen.saving.retry}
        />
        <Button variant="default" size="xs" className={css.wideOnly} onClick={() => bench.setDialog('help')}>
          {confirm.help} ({keysText('help')})
        </Button>
        {!readOnly && (
          <Button
            size="xs"
            disabled={!atScreen.saving.idle || refused.length > 0}
            onClick={() => bench.setDialog('confirm')}
          >
            {matters === 0 ? confirm.confirm : confirm.confirmLeft(matters)}
          </Button>
        )}
      </div>
      <RefusedList atScreen={atScreen} bench={bench} readOnly={readOnly} />
    </>
  );
}
