import { Burger, Button, Menu, useMantineColorScheme } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { canManageUnits } from '../../src/organisation/permissions.ts';
import { canViewImports } from '../../src/plans/permissions.ts';
import { signOut } from '../api/accounts.ts';
import { reasonText } from '../design/notices.tsx';
import { useLanguage } from '../i18n/texts.tsx';
import { useMe } from '../api/me.ts';
import css from './top-bar.module.css';

function AccountMenu() {
  const { texts, language, speak } = useLanguage();
  const { user } = useMe();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const leave = async () => {
    try {
      await signOut();
    } catch (error) {
      notifications.show({ message: reasonText(error, texts) });
      return;
    }
    client.clear();
    await navigate({ to: '/' });
    window.location.reload();
  };
  return (
    <Menu position="bottom-end" shadow="sm" width={260}>
      <Menu.Target>
        <Button variant="subtle" size="compact-sm" aria-label={`${texts.shell.accountMenu}: ${user.name}`}>
          {user.name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{texts.shell.roles[user.role]}</Menu.Label>
        <Menu.Item onClick={() => void navigate({ to: '/account' })}>{texts.shell.security}</Menu.Item>
        <Menu.Item onClick={() => setColorScheme(colorScheme === 'dark' ? 'light' : 'dark')}>
          {colorScheme === 'dark' ? texts.shell.light : texts.shell.dark}
        </Menu.Item>
        <Menu.Item
          lang={language === 'vi' ? 'en' : 'vi'}
          onClick={() => speak(language === 'vi' ? 'en' : 'vi')}
        >
          {texts.shell.language}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => void leave()}>{texts.shell.signOut}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Brand, ways to the screens that the person may see, and the person's own menu. */
export function TopBar() {
  const { texts } = useLanguage();
  const { user, commune } = useMe();
  const [open, setOpen] = useState(false);
  const { shell } = texts;
  const link = { className: css.link, onClick: () => setOpen(false) };
  return (
    <header className={`top ${css.bar}`}>
      <Burger
        className={css.burger}
        size="sm"
        opened={open}
        aria-label={shell.menu}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      />
      <Link to="/" className={css.brand}>
        {texts.common.appName}
        <small>
          {commune.type} {commune.name}
        </small>
      </Link>
      <nav className={css.links} data-open={open} aria-label={shell.menu}>
        <Link to="/" activeOptions={{ exact: true }} {...link}>
          {shell.home}
        </Link>
        {canViewImports(user, user.communeCode) && (
          <Link to="/imports" {...link}>
            {shell.imports}
          </Link>
        )}
        <Link to="/plans" {...link}>
          {shell.plans}
        </Link>
        <Link to="/register" activeOptions={{ includeSearch: false }} {...link}>
          {shell.register}
        </Link>
        {canManageUnits(user, user.communeCode) && (
          <Link to="/units" {...link}>
            {shell.units}
          </Link>
        )}
        {user.role === 'admin' && (
          <Link to="/accounts" {...link}>
            {shell.accounts}
          </Link>
        )}
      </nav>
      <AccountMenu />
    </header>
  );
}
