import { Button } from '@mantine/core';
import type { DraftRemark } from '../../src/documents/contract.ts';
import { Mark } from '../design/marks.tsx';
import { momentText } from '../format/dates.ts';
import { useTexts } from '../i18n/texts.tsx';
import { useDesk } from './desk.ts';
import css from './text.module.css';
import { plainText } from '../../src/documents/words/said.ts';
import { rowOf, type TextBlock, textOfBlock, withNumber } from './texts.ts';

interface BesideProps {
  block: TextBlock;
  remarks: readonly DraftRemark[];
}

/** Under a text of a draft: that somebody wrote it, what the program writes now, what the check says. Never printed. */
export function Beside({ block, remarks }: BesideProps) {
  const { documents: words } = useTexts();
  const { page, editable } = useDesk();
  const written = page.written.find(({ key }) => key === block.key);
  if (!editable || (!written && remarks.length === 0)) return null;
  return (
    <div className={`${css.beside} no-print`}>
      {written && <span className="soft small">{words.writtenBy(written.by, momentText(written.at))}</span>}
      <Clash block={block} />
      {written?.outdated && written.now && <Outdated block={block} now={plainText(written.now)} />}
      {remarks.map((remark) => (
        <RemarkLine key={`${remark.rule} ${remark.text}`} block={block} remark={remark} />
      ))}
    </div>
  );
}

/** The figures have changed since: both texts, and the choice. */
function Outdated({ block, now }: { block: TextBlock; now: string }) {
  const { documents: words } = useTexts();
  const { page, typing } = useDesk();
  const row = rowOf(page, block.key);
  return (
    <div className="notice notice-warn">
      <strong>{words.outdated}</strong>
      <p className={css.suggested}>{now}</p>
      <div className="acts">
        <Button size="xs" onClick={() => typing.store.put(row, null)}>
          {words.useNew}
        </Button>
        <Button
          size="xs"
          variant="default"
          onClick={() => typing.store.put(row, { text: row.draft?.text ?? textOfBlock(block) })}
        >
          {words.keepWritten}
        </Button>
      </div>
    </div>
  );
}

function RemarkLine({ block, remark }: { block: TextBlock; remark: DraftRemark }) {
  const { documents: words } = useTexts();
  const { page, typing } = useDesk();
  const { severity, text, was, now } = remark;
  const present = textOfBlock(block);
  const mended = was !== undefined && now !== undefined ? withNumber(present, was, now) : present;
  return (
    <div className={css.remark}>
      <Mark shape="triangle" tone={severity === 'error' ? 'bad' : 'warn'} quiet>
        {words.severities[severity]}
      </Mark>
      <span>{text}</span>
      {mended !== present && now !== undefined && (
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => typing.store.put(rowOf(page, block.key), { text: mended })}
        >
          {words.replaceBy(now)}
        </Button>
      )}
    </div>
  );
}

/** Somebody else wrote here meanwhile: theirs or the own words. */
export function Clash({ block }: { block: TextBlock }) {
  const { documents: words } = useTexts();
  const { page, typing } = useDesk();
  const clash = typing.state.rows.get(`${page.id} ${block.key}`)?.clash;
  if (!clash) return null;
  const place = rowOf(page, block.key);
  return (
    <div className="notice notice-warn" role="alert">
      <strong>{clash.draft ? words.clash(clash.draftBy ?? words.clashSomebody) : words.clashBack}</strong>
      {clash.draft && <p className={css.suggested}>{clash.draft.text}</p>}
      <div className="acts">
        <Button size="xs" variant="default" onClick={() => typing.store.keepMine(place)}>
          {words.keepMine}
        </Button>
        <Button size="xs" variant="default" onClick={() => typing.store.takeTheirs(place)}>
          {words.takeTheirs}
        </Button>
      </div>
    </div>
  );
}
