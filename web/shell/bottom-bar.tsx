import { Menu } from '@mantine/core';
import { useRouterState } from '@tanstack/react-router';
import { useMe } from '../api/me.ts';
import { useTexts } from '../i18n/texts.tsx';
import css from './bottom-bar.module.css';
import { WayLink } from './top-bar.tsx';
import { WayIcon } from './way-icon.tsx';
import { onPhone, type Way, waysOf } from './ways.ts';

/** The navigation of a phone, where the thumb is. */
export function BottomBar() {
  const { shell } = useTexts();
  const { user } = useMe();
  const { shown, behind } = onPhone(waysOf(user));
  return (
    <nav className={`${css.bar} no-print`} aria-label={shell.menu}>
      {shown.map((way) => (
        <WayLink key={way.name} way={way} className={css.way}>
          <WayIcon name={way.name} />
          {shell[way.name]}
        </WayLink>
      ))}
      {behind.length > 0 && <More ways={behind} />}
    </nav>
  );
}

/** The ways for which the bar has no room. */
function More({ ways }: { ways: readonly Way[] }) {
  const { design, shell } = useTexts();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const here = ways.some(({ to }) => path.startsWith(to));
  return (
    <Menu position="top-end" width={220}>
      <Menu.Target>
        <button type="button" className={css.way} data-here={here || undefined}>
          <WayIcon name="more" />
          {design.more}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {ways.map((way) => (
          <Menu.Item
            key={way.name}
            className={css.behind}
            leftSection={<WayIcon name={way.name} />}
            renderRoot={(props) => <WayLink way={way} {...props} />}
          >
            {shell[way.name]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
