import { Button, Menu, useMantineColorScheme } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { rolesOf, worksInCommune } from '../../src/shared/who-acts.ts';
import { signOut } from '../api/accounts.ts';
import { useMe } from '../api/me.ts';
import { reasonText } from '../design/notices.tsx';
import { say } from '../design/toast.tsx';
import { useLanguage } from '../i18n/texts.tsx';
import css from './top-bar.module.css';

/** The person's own: sign-in, scheme, language, the way out. */
export function AccountMenu() {
  const { texts, language, speak } = useLanguage();
  const { user } = useMe();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const leave = async () => {
    try {
      await signOut();
    } catch (error) {
      say(reasonText(error, texts));
      return;
    }
    client.clear();
    await navigate({ to: '/' });
    window.location.reload();
  };
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <Button
          className={css.person}
          variant="subtle"
          size="compact-sm"
          aria-label={`${texts.shell.accountMenu}: ${user.name}`}
        >
          {user.name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {rolesOf(user)
            .map((role) => texts.shell.roles[role])
            .join(' · ')}
        </Menu.Label>
        <Menu.Item onClick={() => void navigate({ to: '/account' })}>{texts.shell.security}</Menu.Item>
        {worksInCommune(user, user.communeCode) && (
          <Menu.Item onClick={() => void navigate({ to: '/delegations' })}>
            {texts.shell.delegations}
          </Menu.Item>
        )}
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
