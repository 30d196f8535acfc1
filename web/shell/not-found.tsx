import { Link } from '@tanstack/react-router';
import { Empty } from '../design/notices.tsx';
import { PageHead } from '../design/page-head.tsx';
import { useTitle } from '../design/title.ts';
import { useTexts } from '../i18n/texts.tsx';

export function NotFoundPage() {
  const { common } = useTexts();
  useTitle(common.notFound);
  return (
    <main className="page">
      <PageHead title={common.notFound} />
      <Empty title={common.notFoundHint}>
        <Link to="/">{common.toHome}</Link>
      </Empty>
    </main>
  );
}
