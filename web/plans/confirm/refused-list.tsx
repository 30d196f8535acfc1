import { Button } from '@mantine/core';
import { useTexts } from '../../i18n/texts.tsx';
import type { Rows } from './change.ts';
import type { Pending, Refused } from './draft-state.ts';
import { saidBy } from './facet-text.ts';
import { mendPlace } from './mend.ts';
import css from './screen.module.css';
import type { DraftAtScreen } from './use-draft.ts';
import type { Workbench } from './use-workbench.ts';

/** What a person typed or chose in one step, in full, so that it can be read and copied. */
export function StepText({ step, rows }: { step: Pending; rows: Rows }) {
  const texts = useTexts();
  return (
    <>
      {step.changes.map((change) => {
        const { row, said } = saidBy(change, rows, texts);
        return (
          <div key={`${change.op} ${change.rowId}`} className={css.typed}>
            <strong>{row}</strong>
            {said.map(({ name, text }) => (
              <div key={name}>
                {name}: <q>{text}</q>
              </div>
            ))}
          </div>
        );
      })}
    </>
  );
}

interface RefusedListProps {
  atScreen: DraftAtScreen;
  bench: Workbench;
  /** The draft takes no changes any more: they can only be read, copied and dropped. */
  readOnly: boolean;
}

/** Changes that the server did not take, each with the reason; they stay until the person decides. */
export function RefusedList({ atScreen, bench, readOnly }: RefusedListProps) {
  const { confirm } = useTexts();
  const { refused } = atScreen.state;
  if (refused.length === 0) return null;
  return (
    <details className={css.blockers} role="alert" open>
      <summary>{confirm.refused.title(refused.length)}</summary>
      <p>{readOnly ? confirm.refused.ended : confirm.refused.text}</p>
      <ul>
        {refused.map((step) => (
          <RefusedStep key={step.key} step={step} atScreen={atScreen} bench={bench} readOnly={readOnly} />
        ))}
      </ul>
    </details>
  );
}

function RefusedStep({ step, atScreen, bench, readOnly }: RefusedListProps & { step: Refused }) {
  const words = useTexts().confirm.refused;
  const { rows, dispatch } = atScreen;
  const rowId = step.changes.find((change) => rows.has(change.rowId))?.rowId;
  const mendable = !readOnly && mendPlace(step, rows, bench.view.things) !== undefined;
  return (
    <li>
      <p>{step.reason}</p>
      <div className="row">
        {mendable && (
          <Button size="compact-xs" variant="default" onClick={() => bench.mend(step)}>
            {words.mend}
          </Button>
        )}
        {!mendable && rowId !== undefined && (
          <Button size="compact-xs" variant="default" onClick={() => bench.jump(rowId)}>
            {words.toRow}
          </Button>
        )}
        {!readOnly && (
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => dispatch({ type: 'resend', key: step.key })}
          >
            {words.resend}
          </Button>
        )}
        <Button size="compact-xs" variant="default" onClick={() => dispatch({ type: 'drop', key: step.key })}>
          {words.drop}
        </Button>
      </div>
      <StepText step={step} rows={rows} />
    </li>
  );
}
