import { useEffect } from 'react';
import { useTexts } from '../i18n/texts.tsx';

/** Names the browser's tab after the screen. */
export function useTitle(title: string): void {
  const { common } = useTexts();
  useEffect(() => {
    document.title = `${title} – ${common.appName}`;
  }, [title, common.appName]);
}
