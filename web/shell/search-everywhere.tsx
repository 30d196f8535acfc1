import { lazy, Suspense, useEffect, useState } from 'react';
import { useTexts } from '../i18n/texts.tsx';
import { opensSearch } from './global-keys.ts';
import css from './top-bar.module.css';
import { WayIcon } from './way-icon.tsx';

const SearchDialog = lazy(() => import('./search-dialog.tsx').then((m) => ({ default: m.SearchDialog })));

/** The button of the search over everything, and the keys that open it from everywhere. */
export function SearchEverywhere() {
  const { common, design } = useTexts();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!opensSearch(event)) return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <button
        type="button"
        className={css.search}
        aria-label={design.searchEverywhere}
        aria-keyshortcuts="Control+K /"
        onClick={() => setOpen(true)}
      >
        <WayIcon name="search" size={16} />
        <span className={css.searchWord}>{common.search}</span>
        <kbd>/</kbd>
      </button>
      {open && (
        <Suspense>
          <SearchDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
