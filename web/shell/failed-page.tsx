import { Button } from '@mantine/core';
import { Empty } from '../design/notices.tsx';
import { useTexts } from '../i18n/texts.tsx';

/** Stands where a screen could not be shown, or not be loaded; the router would say so in English. */
export function FailedPage() {
  const { common } = useTexts();
  return (
    <div className="page" role="alert">
      <Empty title={common.problem.title} hint={common.problem.screen}>
        <Button variant="default" onClick={() => window.location.reload()}>
          {common.problem.reload}
        </Button>
      </Empty>
    </div>
  );
}
