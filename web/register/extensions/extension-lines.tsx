import type { Extension, ExtensionState } from '../../../src/approval/extensions/contract.ts';
import { Chip } from '../../design/marks.tsx';
import { dateText, dayText } from '../../format/dates.ts';
import { useTexts } from '../../i18n/texts.tsx';

const MARKS = {
  asked: { shape: 'triangle', tone: 'warn' },
  granted: { shape: 'check', tone: 'good' },
  refused: { shape: 'cross', tone: 'bad' },
  withdrawn: { shape: 'dash', tone: 'soft' },
  revoked: { shape: 'cross', tone: 'soft' },
} as const satisfies Record<ExtensionState, object>;

/** What was asked and what became of it, in words. */
export function ExtensionLines({ extension }: { extension: Extension }) {
  const { extensions: words, common } = useTexts();
  const named = (name: string, whose: string | undefined) =>
    whose === undefined ? name : `${name}, ${common.delegatedBy(whose)}`;
  const { state, askedDue, grantedDue, formerDue, unitName, decidedBy, decidedAt } = extension;
  const granted = state === 'granted' && grantedDue;
  return (
    <>
      <p className="row-between">
        <b>{granted ? words.until(dateText(granted)) : words.askedDue(dateText(askedDue))}</b>
        <Chip {...MARKS[state]}>{words.states[state]}</Chip>
      </p>
      <p>
        <span className="soft">{words.reason}:</span> {extension.reason}
      </p>
      <p className="soft small">
        {unitName ? words.by(unitName) : words.unasked} ·{' '}
        {words.askedBy(named(extension.askedBy, extension.askedDelegatedBy), dayText(extension.askedAt))} ·{' '}
        {words.former(dateText(formerDue))}
      </p>
      {unitName && decidedBy && decidedAt && (
        <p className="soft small">
          {words.decided(named(decidedBy, extension.decidedDelegatedBy), dayText(decidedAt))}
          {extension.decision && `: ${extension.decision}`}
        </p>
      )}
      {extension.document && (
        <p className="soft small">
          {words.document}: {extension.document}
        </p>
      )}
    </>
  );
}
