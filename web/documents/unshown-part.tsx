import { Button } from '@mantine/core';
import { useTexts } from '../i18n/texts.tsx';
import { useDesk } from './desk.ts';
import css from './documents.module.css';
import { plainText } from '../../src/documents/words/said.ts';
import { rowOf, unshown } from './texts.ts';

/** Paragraphs that were left out, or whose place the document no longer has: to be read and given back. */
export function UnshownPart() {
  const { documents: words } = useTexts();
  const { page, typing, editable } = useDesk();
  const texts = unshown(page);
  if (texts.length === 0) return null;
  return (
    <section aria-label={words.unshown}>
      <h2>{words.unshown}</h2>
      <p className="soft small">{words.unshownHint}</p>
      <ul className={css.remarks}>
        {texts.map(({ key, text, instead }) => (
          <li key={key}>
            <p className={css.suggested}>{text === '' ? plainText(instead) : text}</p>
            {editable && (
              <Button
                size="compact-xs"
                variant="default"
                onClick={() => typing.store.put(rowOf(page, key), null)}
              >
                {words.giveBack}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
