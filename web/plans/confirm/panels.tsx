import { Button, Checkbox } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import type { Draft } from '../../../src/plans/draft/contract.ts';
import { Empty } from '../../design/notices.tsx';
import { useTexts } from '../../i18n/texts.tsx';
import type { OwnersByText } from './cell.tsx';
import type { Rows } from './change.ts';
import { FindingsPanel } from './findings/findings-panel.tsx';
import type { Settling } from './findings/use-settling.ts';
import { HeaderPanel } from './header-panel.tsx';
import { OwnersPanel } from './owners-panel.tsx';
import { RowsGrid } from './rows-grid.tsx';
import css from './screen.module.css';
import { isRowTab, isThingTab, isUncounted, type Tab, tabId } from './tabs.ts';
import { Offer } from './things/offer.tsx';
import type { DraftAtScreen } from './use-draft.ts';
import type { View } from './use-view.ts';
import type { Workbench } from './use-workbench.ts';

/** "3/28": accepted of all; for findings and owners what is left. */
function tabCount(tab: Tab, draft: Draft, view: View, rows: Rows): string {
  if (tab === 'findings') return String(draft.findings.filter((finding) => !finding.waived).length);
  if (tab === 'owners') return String(draft.owners.filter((owner) => owner.resolution === undefined).length);
  if (tab === 'header') return rows.get('header')?.state === 'accepted' ? '✓' : '';
  const own = view.tabs.get(tab) ?? [];
  return `${own.filter(({ state }) => state === 'accepted').length}/${own.length}`;
}

interface TabListProps {
  bench: Workbench;
  draft: Draft;
  rows: Rows;
}

export function TabList({ bench, draft, rows }: TabListProps) {
  const { confirm } = useTexts();
  const tabs = bench.view.shownTabs;
  const keys = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = tabs[(tabs.indexOf(bench.view.tab) + step + tabs.length) % tabs.length];
    if (step === 0 || !next) return;
    event.preventDefault();
    if (bench.showTab(next)) document.getElementById(tabId(next))?.focus();
  };
  return (
    <div className={css.tabs} role="tablist" tabIndex={-1} aria-label={confirm.rows} onKeyDown={keys}>
      {tabs.map((tab, index) => (
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
          {confirm.tabs[tab]} <small>{tabCount(tab, draft, bench.view, rows)}</small>
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
  settling: Settling;
  owners: OwnersByText;
  unitNames: string[];
  readOnly: boolean;
}

export function Panels(props: PanelsProps) {
  const { importId, draft, atScreen, bench, settling, readOnly } = props;
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
          settling={settling}
          wanted={bench.wantedKind}
          readOnly={readOnly}
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
  const { view, editing, thingActs } = bench;
  const { tab } = view;
  if (!isRowTab(tab)) return null;
  const things = (view.tabs.get(tab) ?? []).flatMap(({ thing }) => thing ?? []);
  const general = (view.tabs.get('general') ?? []).flatMap(({ thing }) => thing ?? []);
  const onSection = (ids: readonly string[]) =>
    thingActs.count(
      ids.flatMap((id) => view.lines.get(id)?.thing ?? []),
      true,
    );
  const offered = tab === 'task' && things.length === 0 && general.length > 0 && !readOnly;
  if (offered) return <Offer things={general} onCount={(picked) => thingActs.count(picked, true)} />;
  return (
    <>
      <RowTools bench={bench} readOnly={readOnly} />
      {view.items.length === 0 ? (
        <div className={css.panel}>
          <Empty title={confirm.rowsEmpty} hint={confirm.rowsEmptyHint(confirm.addRow[tab])} />
        </div>
      ) : (
        <RowsGrid
          key={tab}
          importId={importId}
          label={confirm.tabs[tab]}
          rows={atScreen.rows}
          lines={view.lines}
          items={view.items}
          columns={view.columns}
          cursor={view.cursor}
          unfolded={view.unfolded}
          editing={editing.editing && !readOnly}
          offered={editing.offered}
          findings={view.findings}
          owners={owners}
          unitNames={unitNames}
          readOnly={readOnly}
          menu={bench.menu}
          onMenu={bench.setMenu}
          focusRequest={view.focusRequest}
          focusAnswered={view.focusAnswered}
          sectionAction={
            isUncounted(tab) && !readOnly ? { label: confirm.things.countSection, onSection } : undefined
          }
          onCursor={bench.select}
          onCommand={bench.run}
          onEdit={editing.open}
          onPress={bench.press}
          onCommit={editing.commit}
          onCancel={editing.cancel}
        />
      )}
    </>
  );
}

/** What can be done to the list, and how it is shown. */
function RowTools({ bench, readOnly }: { bench: Workbench; readOnly: boolean }) {
  const { confirm } = useTexts();
  const { view } = bench;
  const { tab } = view;
  if (!isRowTab(tab)) return null;
  const first = (view.tabs.get(tab) ?? [])[0]?.thing;
  const small = { size: 'compact-sm', variant: 'default' } as const;
  return (
    <div className={css.tools}>
      {!readOnly && (
        <>
          {first && (
            <Button {...small} className={css.wideOnly} onClick={() => bench.run('join')}>
              {confirm.commands.join}
            </Button>
          )}
          {isThingTab(tab) && first && (
            <Button
              {...small}
              className={isUncounted(tab) ? undefined : css.wideOnly}
              onClick={() => bench.setDialog('count')}
            >
              {confirm.things.countTool[tab]}
            </Button>
          )}
          <Button {...small} onClick={() => bench.run('add')}>
            {confirm.addRow[tab]}
          </Button>
          <Button {...small} onClick={() => bench.run('accept-confident')}>
            {confirm.acceptConfident}
          </Button>
        </>
      )}
      {!isUncounted(tab) && (
        <Checkbox
          size="xs"
          label={confirm.doubtfulFirst}
          checked={view.doubtfulFirst}
          onChange={(event) => view.sortDoubtful(event.currentTarget.checked)}
        />
      )}
      <Checkbox
        size="xs"
        label={confirm.allColumns}
        checked={view.allColumns}
        onChange={(event) => view.setAllColumns(event.currentTarget.checked)}
      />
    </div>
  );
}
