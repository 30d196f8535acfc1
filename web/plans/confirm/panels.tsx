import type { KeyboardEvent } from 'react';
import type { Draft } from '../../../src/plans/draft/contract.ts';
import { Empty } from '../../design/notices.tsx';
import { useTexts } from '../../i18n/texts.tsx';
import type { OwnersByText } from './table/cell.tsx';
import { RowsTable } from './table/rows-table.tsx';
import type { Rows } from './change.ts';
import { FindingsPanel } from './findings/findings-panel.tsx';
import type { Settling } from './findings/use-settling.ts';
import { HeaderPanel } from './header-panel.tsx';
import { OwnersPanel } from './owners-panel.tsx';
import { RowTools } from './row-tools.tsx';
import css from './screen.module.css';
import { isRowTab, type Tab, tabId } from './tabs.ts';
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
      {tabs.map((tab) => (
        <button
          key={tab}
          id={tabId(tab)}
          type="button"
          role="tab"
          aria-selected={bench.view.tab === tab}
          aria-controls="confirm-panel"
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

function RowsPanel(props: PanelsProps) {
  const { importId, atScreen, bench, owners, unitNames, readOnly } = props;
  const { confirm } = useTexts();
  const { view, thingActs } = bench;
  const { tab } = view;
  if (!isRowTab(tab)) return null;
  const things = (view.tabs.get(tab) ?? []).flatMap(({ thing }) => thing ?? []);
  const general = (view.tabs.get('general') ?? []).flatMap(({ thing }) => thing ?? []);
  const offered = tab === 'task' && things.length === 0 && general.length > 0 && !readOnly;
  if (offered) return <Offer things={general} onCount={(picked) => thingActs.count(picked, true)} />;
  return (
    <>
      <RowTools bench={bench} tab={tab} atScreen={atScreen} readOnly={readOnly} />
      {view.items.length === 0 ? (
        <div className={css.panel}>
          <Empty title={confirm.rowsEmpty} hint={confirm.rowsEmptyHint(confirm.addRow[tab])} />
        </div>
      ) : (
        <RowsTable
          key={tab}
          importId={importId}
          tab={tab}
          atScreen={atScreen}
          bench={bench}
          owners={owners}
          unitNames={unitNames}
          readOnly={readOnly}
        />
      )}
    </>
  );
}
