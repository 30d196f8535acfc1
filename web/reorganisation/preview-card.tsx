import type { Order, Preview } from '../../src/reorganisation/contract.ts';
import { Card } from '../design/card.tsx';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import { ChangesView } from './changes-view.tsx';
import { Part, RowLink } from './part.tsx';

interface PreviewCardProps {
  preview: Preview;
  order: Order;
  onChange: (order: Order) => void;
}

/** What would change, what follows from it, and what to mind. */
export function PreviewCard({ preview, order, onChange }: PreviewCardProps) {
  const { reorganisation: words } = useTexts();
  const { changes, names, warnings } = preview;
  return (
    <Card title={words.previewTitle}>
      <p className="soft">{words.nothingDone}</p>
      {warnings.length > 0 && (
        <div className="notice notice-warn">
          <strong>{words.warnings}</strong>
          <ul>
            {warnings.map(({ kind, names: named }) => (
              <li key={kind}>{words.warningOf[kind](named.map((name) => `“${name}”`).join(', '))}</li>
            ))}
          </ul>
        </div>
      )}
      <ChangesView changes={changes} names={names} choosing={{ order, onChange }} />
      <Follows preview={preview} />
    </Card>
  );
}

/** Rows of open periods, reports ahead, extensions that wait, rows that nobody answers. */
function Follows({ preview }: { preview: Preview }) {
  const { reorganisation: words } = useTexts();
  const { names, handedOn, staying, unanswered, ahead, extensions } = preview;
  const called = (ids: readonly string[]) => ids.map((id) => names[id] ?? id).join(', ');
  const keyOf = ({ thingId, periodName, unitIds }: Preview['handedOn'][number]) =>
    [thingId, periodName, ...unitIds].join(' ');
  return (
    <>
      <Part title={words.parts.handedOn} items={handedOn} keyOf={keyOf}>
        {(row) => (
          <>
            <RowLink {...row} />
            <span className="soft">
              :{words.inPeriod(row.periodName, called(row.unitIds), called(row.to))}
            </span>
          </>
        )}
      </Part>
      <Part title={words.parts.staying} items={staying} keyOf={keyOf}>
        {(row) => (
          <>
            <RowLink {...row} />
            <span className="soft">: {words.stays(row.periodName, called(row.unitIds))}</span>
          </>
        )}
      </Part>
      <Part title={words.parts.unanswered} items={unanswered} keyOf={({ thingId }) => thingId}>
        {(row) => <RowLink {...row} />}
      </Part>
      <Part title={words.parts.ahead} items={ahead} keyOf={({ unitId }) => unitId}>
        {({ unitId, before, after }) =>
          words.aheadOf(called([unitId]), numberText(before), numberText(after))
        }
      </Part>
      <Part title={words.parts.extensions} items={extensions} keyOf={({ id }) => id}>
        {(row) => (
          <>
            <RowLink {...row} />
            <span className="soft">: {words.extensionOf(called([row.unitId]))}</span>
          </>
        )}
      </Part>
    </>
  );
}
