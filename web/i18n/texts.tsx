/** The texts in the language of the person; English is loaded only when it is chosen. */
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react';
import { spoken as vi } from './spoken.ts';
import type { Texts } from './vi.ts';

export type Language = 'vi' | 'en';

interface Spoken {
  texts: Texts;
  language: Language;
  speak: (language: Language) => void;
}

const TextsContext = createContext<Spoken>({ texts: vi, language: 'vi', speak: () => undefined });
const KEY = 'sauro.language';

export function TextsProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() =>
    localStorage.getItem(KEY) === 'en' ? 'en' : 'vi',
  );
  const [english, setEnglish] = useState<Texts>();
  useEffect(() => {
    if (language === 'en') void import('./en.ts').then((module) => setEnglish(module.en));
    document.documentElement.lang = language;
  }, [language]);
  const spoken = useMemo<Spoken>(() => {
    const speak = (next: Language) => {
      localStorage.setItem(KEY, next);
      setLanguage(next);
    };
    return { texts: language === 'en' && english ? english : vi, language, speak };
  }, [language, english]);
  return <TextsContext value={spoken}>{children}</TextsContext>;
}

export const useTexts = (): Texts => use(TextsContext).texts;
export const useLanguage = (): Spoken => use(TextsContext);
