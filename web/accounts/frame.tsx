import type { ReactNode } from 'react';
import { BrandMark } from '../design/brand-mark.tsx';
import { Card } from '../design/card.tsx';
import { PageHead } from '../design/page-head.tsx';
import { useTitle } from '../design/title.ts';
import { useTexts } from '../i18n/texts.tsx';

/** The plain page around forms that stand before the signed-in screens. */
export function Frame({ title, children }: { title: string; children: ReactNode }) {
  const { common } = useTexts();
  useTitle(title);
  return (
    <main className="page">
      <div className="narrow">
        <p className="row">
          <BrandMark />
          <span className="soft">
            <strong>{common.appName}</strong> · {common.appPurpose}
          </span>
        </p>
        <Card>
          <PageHead title={title} />
          {children}
        </Card>
      </div>
    </main>
  );
}
