import { Button, Checkbox } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import type { Draft } from '../../../src/plans/draft/contract.ts';
import { Empty } from '../../design/notices.tsx';
import { useTexts } from '../../i18n/texts.tsx';
import type { OwnersByText } from './cell.tsx';
import type { Rows } from './change.ts';
import { FindingsPanel } from './findings-panel.tsx';
import { HeaderPanel } from './header-panel.tsx';
import { isRowTab, type Tab, TABS, tabId } from './moves.ts';
import { OwnersPanel } from './owners-panel.tsx';
import { RowsGrid } from './rows-grid.tsx';
import css from './screen.module.css';
import type { DraftAtScreen } from './use-draft.ts';
import type { Workbench } from './use-workbench.ts';

/** "3/28": accepted of all; for findings and owners what is left. */
function tabCount(tab: Tab, draft: Draft, rows: Rows): string {
  if (tab === 'findings') return String(draft.findings.filter((finding) => !finding.waived).length);
  if (tab === 'owners') return String(draft.owners.filter((owner) => owner.resolution === undefined).length);
  const own = [...rows.values()].filter((row) => row.kind === tab && row.state !== 'removed');
  return `${own.filter((row) => row.state === 'accepted').length}/${own.length}`;
}

interface TabListProps {
  bench: Workbench;
  draft: Draft;
  rows: Rows;
}

export function TabList({ bench, draft, rows }: TabListProps) {
  const { confirm } = useTexts();
  const keys = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = TABS[(TABS.indexOf(bench.view.tab) + step + TABS.length) % TABS.length];
    if (step === 0 || !next) return;
    event.preventDefault();
    if (bench.showTab(next)) document.getElementById(tabId(next))?.focus();
  };
  return (
    <div className={css.tabs} role="tablist" tabIndex={-1} aria-label={confirm.rows} onKeyDown={keys}>
      {TABS.map((tab, index) => (
        <button
          key={tab}
          id={tabId(tab)}
          type="button"
          role="tab"
          aria-selected={bench.view.tab === tab}
          aria-controls="confirm-panel"
          aria-keyshortcuts={String(index + 1)}
          tabIndex={bench.view.tab === tab ? 0 : -1}
          className={css.tab}
          onClick={() => bench.openTab(tab)}
        >
          {confirm.tabs[tab]} <small>{tabCount(tab, draft, rows)}</small>
        </button>
      ))}
    </div>
  );
}

interface PanelsProps {
  importId: string;
  draft: Draft;
  atScreen: DraftAtScreen;
  bench: Workbench;
  owners: OwnersByText;
  unitNames: string[];
  readOnly: boolean;
}

export function Panels(props: PanelsProps) {
  const { importId, draft, atScreen, bench, readOnly } = props;
  const { tab } = bench.view;
  return (
    <div id="confirm-panel" role="tabpanel" aria-labelledby={tabId(tab)} className={css.columns}>
      {isRowTab(tab) && <RowsPanel {...props} />}
      {tab === 'header' && (
        <HeaderPanel
          importId={importId}
          row={atScreen.rows.get('header')}
          readOnly={readOnly}
          onChange={atScreen.change}
        />
      )}
      {tab === 'findings' && (
        <FindingsPanel
          importId={importId}
          findings={draft.findings}
          rows={atScreen.rows}
          readOnly={readOnly}
          onJump={bench.jump}
        />
      )}
      {tab === 'owners' && (
        <OwnersPanel importId={importId} owners={draft.owners} readOnly={readOnly} onJump={bench.jump} />
      )}
    </div>
  );
}

function RowsPanel({ importId, atScreen, bench, owners, unitNames, readOnly }: PanelsProps) {
  const { confirm } = useTexts();
  const { view, editing } = bench;
  return (
    <>
      <div className={css.tools}>
        <Checkbox
          size="xs"
          label={confirm.doubtfulFirst}
          checked={view.doubtfulFirst}
          onChange={(event) => view.sortDoubtful(event.currentTarget.checked)}
        />
        <Checkbox
          size="xs"
          label={confirm.allColumns}
          checked={view.allColumns}
          onChange={(event) => view.setAllColumns(event.currentTarget.checked)}
        />
        {!readOnly && (
          <>
            <Button size="compact-xs" variant="default" onClick={() => bench.run('add')}>
              {confirm.addRow}
            </Button>
            <Button size="compact-xs" variant="default" onClick={() => bench.run('accept-confident')}>
              {confirm.acceptConfident}
            </Button>
          </>
        )}
      </div>
      {view.items.length === 0 ? (
        <div className={css.panel}>
          <Empty title={confirm.rowsEmpty} hint={confirm.rowsEmptyHint} />
        </div>
      ) : (
        <RowsGrid
          key={view.tab}
          importId={importId}
          label={confirm.tabs[view.tab]}
          rows={atScreen.rows}
          items={view.items}
          columns={view.columns}
          cursor={view.cursor}
          editing={editing.editing}
          offered={editing.offered}
          findings={view.findings}
          owners={owners}
          unitNames={unitNames}
          focusRequest={view.focusRequest}
          focusAnswered={view.focusAnswered}
          onCursor={bench.select}
          onCommand={bench.run}
          onEdit={editing.open}
          onToggle={bench.toggle}
          onCommit={editing.commit}
          onCancel={editing.cancel}
        />
      )}
    </>
  );
}
