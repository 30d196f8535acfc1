import { Button } from '@mantine/core';
import type { Draft } from '../../../src/plans/draft/contract.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { RefusedList } from './refused-list.tsx';
import { SaveState } from './save-state.tsx';
import css from './screen.module.css';
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
  const rows = [...atScreen.rows.values()].filter((row) => row.state !== 'removed');
  const accepted = rows.filter((row) => row.state === 'accepted').length;
  const doubtful = rows.filter((row) => bench.view.isDoubtfulOpen(row.id)).length;
  const { blockers, warnings } = draft;
  return (
    <>
      <div className={css.strip}>
        <h1 className={css.title} title={draft.import.title}>
          {draft.import.title ?? confirm.title}
        </h1>
        <span className={css.meter}>
          <progress max={rows.length} value={accepted} aria-label={confirm.progress(accepted, rows.length)} />
          <span>{confirm.progress(accepted, rows.length)}</span>
        </span>
        <span>{confirm.doubtfulLeft(doubtful)}</span>
        <SaveState saving={atScreen.saving} />
        <Button variant="default" size="xs" onClick={() => bench.setDialog('help')}>
          {confirm.help} (?)
        </Button>
        {!readOnly && (
          <Button
            size="xs"
            disabled={blockers.length > 0 || !atScreen.saving.idle || atScreen.state.refused.length > 0}
            onClick={() => bench.setDialog('confirm')}
          >
            {confirm.confirm}
          </Button>
        )}
      </div>
      <RefusedList atScreen={atScreen} bench={bench} />
      {(blockers.length > 0 || warnings.length > 0) && (
        <details className={css.blockers}>
          <summary>{blockers.length > 0 ? confirm.blockersTitle(blockers.length) : confirm.warnings}</summary>
          <Remarks remarks={[...blockers, ...warnings]} onJump={bench.jump} />
        </details>
      )}
    </>
  );
}

interface RemarksProps {
  remarks: Draft['blockers'];
  onJump: (rowId: string) => void;
}

function Remarks({ remarks, onJump }: RemarksProps) {
  return (
    <ul>
      {remarks.map(({ text, rowId }) => (
        <li key={`${rowId} ${text}`}>
          {rowId === undefined ? (
            text
          ) : (
            <button type="button" className={css.linkish} onClick={() => onJump(rowId)}>
              {text}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
