import { Menu } from '@mantine/core';
import { useTexts } from '../../../i18n/texts.tsx';
import css from '../grid.module.css';
import { type Command, KEYS, strokeNames } from '../keymap.ts';
import type { Line } from './things.ts';
import { thingTab } from './things.ts';

/** What can be done to a line, to a mention that is one of several, and to a row that states no thing. */
const LINE: readonly Command[] = [
  'toggle',
  'unfold',
  'join',
  'count',
  'findings',
  'split',
  'merge',
  'delete',
];
const MENTION: readonly Command[] = ['toggle', 'part', 'move', 'lead', 'split', 'merge', 'delete'];
const OTHER: readonly Command[] = ['toggle', 'delete'];

/** The commands of a menu. @param mention whether it is of one mention of the line */
export function menuCommands(line: Line, mention: boolean, findings: number): readonly Command[] {
  if (!line.thing) return OTHER;
  if (mention) return MENTION;
  return LINE.filter((command) => {
    if (command === 'unfold') return line.rows.length > 1;
    return command !== 'findings' || findings > 0;
  });
}

const POINTED = ['mousedown', 'touchstart'];

interface RowMenuProps {
  line: Line;
  mention: boolean;
  findings: number;
  opened: boolean;
  onOpened: (opened: boolean) => void;
  onCommand: (command: Command) => void;
}

/** Everything that can be done to the line at the cursor, with its keys; for mouse, thumb and keyboard. */
export function RowMenu({ line, mention, findings, opened, onOpened, onCommand }: RowMenuProps) {
  const { confirm } = useTexts();
  const words = confirm.commands;
  const label = (command: Command): string => {
    if (command !== 'count' || !line.thing) return words[command];
    return confirm.things.countAs[thingTab({ ...line.thing, counted: !line.thing.counted })];
  };
  return (
    <Menu
      opened={opened}
      onChange={onOpened}
      position="bottom-start"
      returnFocus
      // The key that opens it would close it on its way up.
      clickOutsideEvents={POINTED}
    >
      <Menu.Target>
        <button type="button" tabIndex={-1} className={css.more} aria-label={confirm.things.menu}>
          ⋯
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {menuCommands(line, mention, findings).map((command) => (
          <Menu.Item
            key={command}
            onClick={() => onCommand(command)}
            rightSection={<kbd className={css.key}>{strokeNames(KEYS[command][0]).join('+')}</kbd>}
          >
            {label(command)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
