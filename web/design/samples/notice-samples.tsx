import { Button } from '@mantine/core';
import { ApiProblem } from '../../api/http.ts';
import { Card } from '../card.tsx';
import { Empty, Problem, Waiting } from '../notices.tsx';
import { SAMPLES } from './sample-texts.ts';
import css from './samples.module.css';

const nothing = () => undefined;

/** Empty, waiting, wrong, and what is worth knowing. */
export function NoticeSamples() {
  const error = new ApiProblem(503, { title: SAMPLES.problem, detail: SAMPLES.problemDetail });
  return (
    <Card title={SAMPLES.sections.notices}>
      <div className={css.stack}>
        <Empty title={SAMPLES.empty} hint={SAMPLES.emptyHint}>
          <Button>{SAMPLES.emptyAct}</Button>
        </Empty>
        <Waiting />
        <Problem error={error} kept={SAMPLES.kept} onRetry={nothing} />
        <div className="notice">{SAMPLES.notice}</div>
        <div className="notice notice-warn">{SAMPLES.noticeWarn}</div>
      </div>
    </Card>
  );
}
