import { Button, Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ContentCycle, ContentRow } from '../../../src/duties/content/contract.ts';
import { Mark } from '../../design/marks.tsx';
import { numberText } from '../../format/numbers.ts';
import { useTexts } from '../../i18n/texts.tsx';
import type { SelectRows } from '../choose-rows.tsx';
import rowCss from '../rows.module.css';
import { AskCell } from './ask-cell.tsx';
import css from './content.module.css';

export interface RowActs {
  /** Absent for those who only look. */
  onChoose: ((row: ContentRow, cycle: ContentCycle, asked: boolean) => void) | undefined;
  onSelect: SelectRows | undefined;
  onDefine: ((row: ContentRow) => void) | undefined;
}

interface ContentLineProps extends RowActs {
  row: ContentRow;
  cycles: readonly ContentCycle[];
  selected: boolean;
}

/** One row of the matrix. */
export function ContentLine({ row, cycles, selected, onChoose, onSelect, onDefine }: ContentLineProps) {
  const { content: words } = useTexts();
  return (
    <tr className={css.line}>
      {onSelect && (
        <td className={rowCss.choice}>
          <Checkbox
            size="xs"
            aria-label={words.choose(row.name)}
            checked={selected}
            onChange={(event) => onSelect([row], event.currentTarget.checked)}
          />
        </td>
      )}
      <th scope="row">
        <div className={css.head}>
          <Link
            to="/register/$kind/$id"
            params={{ kind: row.kind, id: row.id }}
            className={`${rowCss.name} ${css.name}`}
            title={row.name}
          >
            {row.name}
          </Link>
          {row.definition && onDefine && (
            <Button size="compact-sm" variant="subtle" className="no-print" onClick={() => onDefine(row)}>
              {row.definitionVersion === 0 && (
                <Mark shape="diamond" tone="soft" quiet>
                  {words.proposed}
                </Mark>
              )}
              {words.definition}
              <span className="visually-hidden">{words.ofRow(row.name)}</span>
            </Button>
          )}
        </div>
      </th>
      <td data-label={words.provider}>
        <ProviderWords row={row} />
      </td>
      {row.cells
        .filter(({ cycle }) => cycles.includes(cycle))
        .map((cell) => (
          <AskCell
            key={cell.cycle}
            row={row}
            cell={cell}
            onChoose={onChoose && ((asked) => onChoose(row, cell.cycle, asked))}
          />
        ))}
    </tr>
  );
}

/** Several units by their number; which they are is said when the hand rests on it, and to whoever listens. */
function ProviderName({ provider: { kind, name, units } }: Pick<ContentRow, 'provider'>) {
  const { content: words } = useTexts();
  if (!units) return <span>{name ?? (kind === 'system' ? words.system : words.outside)}</span>;
  const names = units.map((unit) => unit.name).join(', ');
  return (
    <span title={names}>
      {words.severalUnits(numberText(units.length))}
      <span className="visually-hidden">: {names}</span>
    </span>
  );
}

/** Who answers; the lead beside it where that is somebody else; what is wrong where nobody does. */
function ProviderWords({ row: { provider, leads, updater } }: { row: ContentRow }) {
  const { content: words } = useTexts();
  const others = leads.filter(({ unitId }) => unitId === undefined || unitId !== provider.unitId);
  const led = others.map(({ unitName, text }) => unitName ?? text).join('; ');
  return (
    <div className={css.provider}>
      {provider.gap ? (
        <Mark shape="triangle" tone="warn">
          {words.gaps[provider.gap]}
        </Mark>
      ) : (
        <ProviderName provider={provider} />
      )}
      {(provider.kind === 'outside' || provider.kind === 'system') && <small>{words.enteredByOffice}</small>}
      {led && <small title={led}>{words.leads(led)}</small>}
      {updater && (
        <small title={updater.post}>
          {updater.locked ? words.updaterLocked(updater.name) : words.updater(updater.name, updater.post)}
        </small>
      )}
    </div>
  );
}
