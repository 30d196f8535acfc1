import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMe } from '../api/me.ts';
import { BrandMark } from '../design/brand-mark.tsx';
import { useTexts } from '../i18n/texts.tsx';
import { AccountMenu } from './account-menu.tsx';
import { SearchEverywhere } from './search-everywhere.tsx';
import css from './top-bar.module.css';
import { type Way, waysOf } from './ways.ts';

interface WayLinkProps {
  way: Way;
  children: ReactNode;
  className: string | undefined;
  onClick?: () => void;
}

/** A way to a screen; it is marked where the person is. */
export function WayLink({ way, ...link }: WayLinkProps) {
  const home = way.name === 'home';
  return <Link to={way.to} activeOptions={{ exact: home, includeSearch: false }} {...link} />;
}

/** Mark and commune, the ways to the screens, the search from everywhere, the person. */
export function TopBar() {
  const { common, shell } = useTexts();
  const { user, commune } = useMe();
  return (
    <header className={`top ${css.bar}`}>
      <Link to="/" className={css.brand}>
        <BrandMark />
        <span>
          {common.appName}
          <small>
            {commune.type} {commune.name}
          </small>
        </span>
      </Link>
      <nav className={css.ways} aria-label={shell.menu}>
        {waysOf(user).map((way) => (
          <WayLink key={way.name} way={way} className={css.way}>
            {shell[way.name]}
          </WayLink>
        ))}
      </nav>
      <SearchEverywhere />
      <AccountMenu />
    </header>
  );
}
