import type { ReactNode } from 'react';
import { useTitle } from '../design/title.ts';
import { useTexts } from '../i18n/texts.tsx';

/** The plain page around forms that stand before the signed-in screens. */
export function Frame({ title, children }: { title: string; children: ReactNode }) {
  const { common } = useTexts();
  useTitle(title);
  return (
    <main className="page">
      <div className="narrow" style={{ paddingTop: '2rem' }}>
        <p className="soft" style={{ margin: 0 }}>
          <strong>{common.appName}</strong> · {common.appPurpose}
        </p>
        <h1>{title}</h1>
        {children}
      </div>
    </main>
  );
}
