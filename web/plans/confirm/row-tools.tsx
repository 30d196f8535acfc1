import { Button, Menu } from '@mantine/core';
import { useTexts } from '../../i18n/texts.tsx';
import { keysText } from './keymap.ts';
import css from './screen.module.css';
import { isThingTab, isUncounted, type RowTab } from './tabs.ts';
import type { DraftAtScreen } from './use-draft.ts';
import type { Workbench } from './use-workbench.ts';

interface RowToolsProps {
  bench: Workbench;
  tab: RowTab;
  atScreen: DraftAtScreen;
  readOnly: boolean;
}

/** What can be done with the line one is at and with the list, and how the list is shown. */
export function RowTools({ bench, tab, atScreen, readOnly }: RowToolsProps) {
  const { confirm } = useTexts();
  const { view, pane } = bench;
  const words = confirm.table;
  return (
    <div className={css.tools} role="toolbar" aria-label={words.tools}>
      {pane.hidden && (
        <Tool label={words.showDocument} hint={keysText('document')} wide onClick={pane.toggle} />
      )}
      {!readOnly && <Acts bench={bench} tab={tab} atScreen={atScreen} />}
      <ListMenu bench={bench} tab={tab} readOnly={readOnly} />
      <span className={css.filler} />
      {!isUncounted(tab) && (
        <button
          type="button"
          className={css.choice}
          aria-pressed={view.doubtfulFirst}
          onClick={() => view.sortDoubtful(!view.doubtfulFirst)}
        >
          {confirm.doubtfulFirst}
        </button>
      )}
    </div>
  );
}

interface ToolProps {
  label: string;
  /** What stands for its name where room is short. */
  sign?: string;
  /** Its keys, told by the pointer. */
  hint?: string | undefined;
  disabled?: boolean;
  /** Not on a phone, where it stands in the menu of a line. */
  wide?: boolean;
  onClick: () => void;
}

function Tool({ label, sign, hint, disabled = false, wide = false, onClick }: ToolProps) {
  return (
    <Button
      size="compact-sm"
      variant="default"
      className={wide ? css.wideOnly : undefined}
      disabled={disabled}
      aria-label={label}
      title={hint === undefined ? label : `${label} (${hint})`}
      onClick={onClick}
    >
      {sign ?? label}
    </Button>
  );
}

function Acts({ bench, tab, atScreen }: Pick<RowToolsProps, 'bench' | 'tab' | 'atScreen'>) {
  const { confirm } = useTexts();
  const { view } = bench;
  const words = confirm.table.short;
  const { undo, redo } = atScreen.state;
  const none = view.line === undefined;
  const isThing = view.line?.thing !== undefined;
  const tool = (command: keyof typeof words, more: Partial<ToolProps> = {}) => (
    <Tool label={words[command]} hint={keysText(command)} onClick={() => bench.run(command)} {...more} />
  );
  return (
    <>
      {tool('accept', { disabled: none })}
      {tool('undo', { sign: '↶', disabled: undo.length === 0 })}
      {tool('redo', { sign: '↷', disabled: redo.length === 0 })}
      <Tool
        label={confirm.addRow[tab]}
        sign={confirm.table.add}
        hint={keysText('add')}
        onClick={() => bench.run('add')}
      />
      {isThing && tool('join', { wide: true })}
      {isThing && tool('split', { wide: true })}
      {isThing && tool('merge', { wide: true })}
      {tool('delete', { disabled: none, wide: true })}
    </>
  );
}

/** What is done with the whole list at once, and how it is shown. */
function ListMenu({ bench, tab, readOnly }: Omit<RowToolsProps, 'atScreen'>) {
  const { confirm } = useTexts();
  const { view } = bench;
  const counts = isThingTab(tab) && view.line?.thing !== undefined;
  return (
    // What was chosen is about the table: the hand goes back there.
    <Menu position="bottom-end" returnFocus={false} onClose={() => view.focus()}>
      <Menu.Target>
        <Button size="compact-sm" variant="default">
          {confirm.table.more}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {!readOnly && (
          <Menu.Item onClick={() => bench.run('accept-confident')}>{confirm.acceptConfident}</Menu.Item>
        )}
        {!readOnly && counts && (
          <Menu.Item onClick={() => bench.setDialog('count')}>{confirm.things.countTool[tab]}</Menu.Item>
        )}
        <Menu.Item onClick={() => view.setAllColumns(!view.allColumns)}>
          {view.allColumns ? confirm.table.usedColumns : confirm.allColumns}
        </Menu.Item>
        <Menu.Item onClick={bench.pane.toggle}>
          {bench.pane.hidden ? confirm.table.showDocument : confirm.table.hideDocument}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
