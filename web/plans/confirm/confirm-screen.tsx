/** The confirmation screen: the document on the left, what was read from it on the right. */
import '../../i18n/rooms/findings.ts';
import '../../i18n/rooms/imports.ts';
import '../../i18n/rooms/things.ts';
import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type CSSProperties, type KeyboardEvent, type ReactNode, useEffect, useMemo, useState } from 'react';
import type { Draft } from '../../../src/plans/draft/contract.ts';
import type { PlanImport } from '../../../src/plans/intake/contract.ts';
import { canImportPlan } from '../../../src/plans/permissions.ts';
import { unitsQuery } from '../../api/organisation.ts';
import { Problem, Waiting } from '../../design/notices.tsx';
import { useTitle } from '../../design/title.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { useMe } from '../../api/me.ts';
import { ClashDialog } from './clash-dialog.tsx';
import { Dialogs } from './dialogs.tsx';
import { Divider, keptLeftWidth } from './divider.tsx';
import { EndedNotice } from './ended-notice.tsx';
import { useSettling } from './findings/use-settling.ts';
import type { StepsOwner } from './kept-steps.ts';
import { commandFor } from './keymap.ts';
import { PaneHead } from './pane-head.tsx';
import { Panels, TabList } from './panels.tsx';
import css from './screen.module.css';
import { SourceView } from '../../document/source-view.tsx';
import { Strip } from './strip.tsx';
import { useClosed } from './use-closed.ts';
import { type DraftAtScreen, useDraft } from './use-draft.ts';
import { useWorkbench } from './use-workbench.ts';

/** What is typed belongs to the person who typed it: another person gets a screen of their own. */
export function ConfirmScreen(props: ConfirmScreenProps) {
  const person = useMe().user.userId;
  return <DraftScreen key={`${person} ${props.importId}`} {...props} person={person} />;
}

interface ConfirmScreenProps {
  importId: string;
  /** What goes on beside the draft. */
  notice: ReactNode;
  /** The dialog that takes a further file of the plan. */
  addFile: (onClose: () => void) => ReactNode;
}

function DraftScreen({ person, ...props }: ConfirmScreenProps & StepsOwner) {
  const { importId } = props;
  const [owner] = useState<StepsOwner>({ importId, person });
  const atScreen = useDraft(owner);
  const { draft, error, refetch, state } = atScreen;
  if (draft && state.base.size > 0) return <Loaded {...props} atScreen={atScreen} draft={draft} />;
  return (
    <div className="page">
      {error ? <Problem error={error} onRetry={() => void refetch()} /> : <Waiting />}
    </div>
  );
}

const TYPING = 'input, textarea, select, [contenteditable="true"]';
/** Commands that work wherever the focus is on the screen, not only in the table. */
const EVERYWHERE = new Set([
  'help',
  'undo',
  'redo',
  'next-doubtful',
  'previous-doubtful',
  'save',
  'next-tab',
  'previous-tab',
  'document',
]);

interface LoadedProps extends ConfirmScreenProps {
  atScreen: DraftAtScreen;
  draft: Draft;
}

function Loaded(props: LoadedProps) {
  const { importId, atScreen, draft, notice } = props;
  const { confirm } = useTexts();
  const { user } = useMe();
  const closed = useClosed(draft.import.status !== 'draft');
  const readOnly = closed || !canImportPlan(user, user.communeCode);
  const units = useQuery(unitsQuery);
  const bench = useWorkbench(atScreen, readOnly);
  const settling = useSettling(importId, atScreen, bench);
  const { setDialog } = bench;
  useEffect(() => {
    if (closed) setDialog(undefined);
  }, [closed, setDialog]);
  const [left, setLeft] = useState(keptLeftWidth);
  const [shown, setShown] = useState<'rows' | 'document'>('rows');
  const owners = useMemo(() => new Map(draft.owners.map((owner) => [owner.text, owner])), [draft.owners]);
  const unitNames = useMemo(() => (units.data ?? []).map((unit) => unit.name), [units.data]);
  useTitle(draft.import.title ?? confirm.title);
  const clash = atScreen.state.clashes[0];
  const { row } = bench.view;
  const location = row && 'location' in row.value ? row.value.location : undefined;

  const keys = (event: KeyboardEvent<HTMLDivElement>) => {
    const target = event.target as HTMLElement;
    // Dialogs are drawn elsewhere on the page, but their keys come by here too.
    if (event.defaultPrevented || !event.currentTarget.contains(target)) return;
    const command = commandFor(event);
    if (!command || !EVERYWHERE.has(command)) return;
    // In a field the keys are the field's own; the browser's wish to save the page is nobody's.
    if (command !== 'save' && target.closest(TYPING)) return;
    bench.run(command);
    event.preventDefault();
  };
  return (
    <div className={css.screen} onKeyDown={keys} role="presentation">
      <Strip draft={draft} atScreen={atScreen} bench={bench} readOnly={readOnly} />
      <Notices item={draft.import} notice={notice} />
      <div className={css.switch}>
        <SegmentedControl
          fullWidth
          aria-label={confirm.title}
          value={shown}
          data={[
            { value: 'rows', label: confirm.rows },
            { value: 'document', label: confirm.document },
          ]}
          onChange={(value) => setShown(value === 'document' ? 'document' : 'rows')}
        />
      </div>
      <div
        className={css.body}
        data-shown={shown}
        data-document={bench.pane.hidden ? 'hidden' : undefined}
        style={{ '--left': `${left}%` } as CSSProperties}
      >
        <section className={css.left} aria-label={confirm.document}>
          <PaneHead onHide={bench.pane.toggle} />
          {row && row.read === undefined && <p className={css.noPassage}>{confirm.noPassage}</p>}
          <SourceView
            owner={{ kind: 'imports', id: importId }}
            location={location}
            showRequest={bench.showRequest}
          />
        </section>
        <Divider value={left} onChange={setLeft} />
        <section className={css.right} aria-label={confirm.rows}>
          <TabList bench={bench} draft={draft} rows={atScreen.rows} />
          <Panels
            importId={importId}
            draft={draft}
            atScreen={atScreen}
            bench={bench}
            settling={settling}
            owners={owners}
            unitNames={unitNames}
            readOnly={readOnly}
          />
        </section>
      </div>
      {clash && (
        <ClashDialog
          key={`${clash.rowId} ${clash.facet}`}
          clash={clash}
          rows={atScreen.rows}
          dispatch={atScreen.dispatch}
        />
      )}
      <Dialogs {...props} bench={bench} settling={settling} readOnly={readOnly} />
    </div>
  );
}

/** What goes on beside the draft: its end, or a further file that this person or another is adding. */
function Notices({ item, notice }: { item: PlanImport; notice: ReactNode }) {
  const { confirm } = useTexts();
  const open = item.status === 'draft';
  if (open && !notice && item.continuedBy === undefined) return null;
  return (
    <div className={css.notice}>
      <EndedNotice item={item} />
      {notice}
      {open && !notice && (
        <div className="notice" role="status">
          {confirm.draft.furtherFile}
        </div>
      )}
    </div>
  );
}
