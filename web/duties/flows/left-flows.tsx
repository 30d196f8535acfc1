import { Button } from '@mantine/core';
import type { LeftFlow } from '../../../src/duties/confirming/contract.ts';
import type { Flow } from '../../../src/duties/contract.ts';
import { useTexts } from '../../i18n/texts.tsx';
import css from './flows.module.css';

interface LeftFlowsProps {
  left: readonly LeftFlow[];
  /** Absent for those who only look. */
  onTakeIn: ((flow: Flow) => void) | undefined;
}

/** Lines of plans that were withdrawn: nobody owes anything by them, until they are taken into the table above. */
export function LeftFlows({ left, onTakeIn }: LeftFlowsProps) {
  const { flows: words } = useTexts();
  if (left.length === 0) return null;
  return (
    <section className={css.left} aria-labelledby="left-flows">
      <h2 id="left-flows">{words.left}</h2>
      <p className="soft">{words.leftHint}</p>
      <ul>
        {left.map(({ planName, flow }) => (
          <li key={flow.id}>
            <span>
              {flow.sender.text} → {flow.recipients.join(', ')}{' '}
              <span className="soft">
                ({flow.cycles.map(({ cycle, name }) => name ?? words.cycles[cycle]).join(', ')} · {planName})
              </span>
            </span>
            {onTakeIn && (
              <Button size="compact-sm" variant="default" onClick={() => onTakeIn(flow)}>
                {words.takeIn}
                <span className="visually-hidden"> {words.ofSender(flow.sender.text)}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
