import { type ReactNode, useState } from 'react';
import { useMe } from '../api/me.ts';
import { momentText } from '../format/dates.ts';
import { useTexts } from '../i18n/texts.tsx';

/**
 * What a sheet says of itself and the screen says by what is around it: whose it is, what it is about, and when it was
 * printed. Only on paper.
 * @param now of the printing; without it, of the page as it stands
 */
export function PaperHead({ now, children }: { now?: Date; children?: ReactNode }) {
  const { design } = useTexts();
  const { commune } = useMe();
  const [opened] = useState(() => new Date());
  return (
    <div className="paper-only">
      <p>
        <strong>
          {commune.type} {commune.name}
        </strong>
        {' · '}
        {design.printedAt(momentText(now ?? opened))}
      </p>
      {children}
    </div>
  );
}
