import { Menu } from '@mantine/core';
import { useTexts } from '../../i18n/texts.tsx';
import css from './grid.module.css';
import type { MenuItem } from './model.ts';

interface GridMenuProps {
  items: readonly MenuItem[];
  onClose: () => void;
}

const POINTED = ['mousedown', 'touchstart'];

/** What can be done with a line, with its keys; for mouse, thumb and keyboard. */
export function GridMenu({ items, onClose }: GridMenuProps) {
  const { grid } = useTexts();
  return (
    <Menu
      opened
      onChange={(opened) => {
        if (!opened) onClose();
      }}
      position="bottom-start"
      // The key that opens it would close it on its way up.
      clickOutsideEvents={POINTED}
    >
      <Menu.Target>
        <button type="button" tabIndex={-1} className={css.menuPlace} aria-label={grid.menu} />
      </Menu.Target>
      <Menu.Dropdown>
        {items.map(({ id, label, keys, onClick }) => (
          <Menu.Item
            key={id}
            onClick={onClick}
            rightSection={keys === undefined ? undefined : <kbd className={css.keys}>{keys}</kbd>}
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
