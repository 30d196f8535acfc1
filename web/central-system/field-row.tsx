import type { CentralLine } from '../../src/central-system/contract.ts';
import type { Field } from '../../src/central-system/fields.ts';
import { CopyButton } from '../design/copy-button.tsx';
import { Mark } from '../design/marks.tsx';
import { useTexts } from '../i18n/texts.tsx';
import css from './central.module.css';

interface FieldRowProps {
  line: CentralLine;
  field: Field;
}

/** One field as it is typed there, with what stood there the last time, and the button that copies it. */
export function FieldRow({ line, field }: FieldRowProps) {
  const { centralSystem: words } = useTexts();
  const text = line.values[field];
  const change = line.changes.find((each) => each.field === field);
  const label = words.fields[field];
  return (
    <div className={css.field} data-changed={change ? true : undefined}>
      <dt>
        {label}
        {change && (
          <Mark shape="triangle" tone="warn">
            {words.changed}
          </Mark>
        )}
      </dt>
      <dd>
        {text === undefined ? (
          <MissingField line={line} field={field} />
        ) : (
          <span className={css.text}>{text}</span>
        )}
        {change && <span className={css.before}>{words.before(change.before ?? words.wasEmpty)}</span>}
      </dd>
      <dd className={`${css.copy} no-print`}>
        {text !== undefined && <CopyButton key={text} text={text} about={label} beside />}
      </dd>
    </div>
  );
}

/** Nobody said it, or the system has no word for it. */
function MissingField({ line: { kind, unsaid }, field }: FieldRowProps) {
  const { centralSystem: words, register } = useTexts();
  if (field !== 'status') return <span className={css.missing}>{words.empty}</span>;
  if (unsaid) return <span className="soft">{words.unsaid(register.statuses[unsaid])}</span>;
  return <span className={css.missing}>{kind === 'indicator' ? words.ofIndicator : words.empty}</span>;
}
