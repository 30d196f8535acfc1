/** The document as blocks, with the passage of the chosen row marked and brought into view. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, useEffect, useMemo, useRef } from 'react';
import type { Paragraph, SourceBlock, Table, TableRow, UnreadKind } from '../../src/reading/block.ts';
import { unreadKindOf } from '../../src/reading/checks/unread.ts';
import type { Location } from '../../src/reading/contract.ts';
import { SeverityMark } from '../design/marks.tsx';
import { usePaperRange } from '../design/on-paper.ts';
import { useTexts } from '../i18n/texts.tsx';
import css from './document.module.css';
import { columnWidths, firstPiece, inPassage, type Piece, piecesOf, rowInPassage } from './passage.ts';

function ParagraphView({ block, hit }: { block: Paragraph; hit: boolean }) {
  const strong = block.bold || block.heading !== undefined;
  const style: CSSProperties = {
    textAlign: block.align,
    fontWeight: strong ? 600 : undefined,
    fontStyle: block.italic ? 'italic' : undefined,
  };
  return (
    <p className={hit ? css.hit : css.paragraph} data-hit={hit || undefined} style={style}>
      {block.label && <span>{block.label} </span>}
      {block.text}
    </p>
  );
}

/** Says of a block, or of a place in the document, that nothing was read there. */
function UnreadMark({ what, where }: { what: UnreadKind; where?: string | undefined }) {
  const { reading } = useTexts();
  return (
    <p className={css.unread}>
      <SeverityMark severity="serious" /> {reading.findings['unread-content']}: {reading.unread[what]}
      {where !== undefined && ` (${where})`}
    </p>
  );
}

function RowView({ row, hit }: { row: TableRow; hit: boolean }) {
  return (
    <tr className={hit ? css.hit : undefined} data-hit={hit || undefined}>
      {row.cells.map((cell, index) => {
        const text = cell.lines.join('\n');
        const Tag = row.header || cell.bold ? 'th' : 'td';
        return (
          // Cells have no name of their own and never change places.
          <Tag key={`${index} ${text}`} colSpan={cell.colSpan} rowSpan={cell.rowSpan}>
            {text}
          </Tag>
        );
      })}
    </tr>
  );
}

function TableView({
  table,
  piece,
  location,
}: {
  table: Table;
  piece: Piece;
  location: Location | undefined;
}) {
  const rows = table.rows.slice(piece.from, piece.to);
  const widths = useMemo(() => columnWidths(table), [table]);
  const whole = widths.reduce((sum, width) => sum + width, 0);
  return (
    <table className={css.table} style={{ minWidth: `${whole}rem` }}>
      <colgroup>
        {widths.map((width, column) => (
          <col key={`${column + 1}`} style={{ width: `${(width / whole) * 100}%` }} />
        ))}
      </colgroup>
      <tbody>
        {rows.map((row, index) => (
          <RowView
            key={`${piece.from + index}`}
            row={row}
            hit={rowInPassage(location, table, piece.from + index)}
          />
        ))}
      </tbody>
    </table>
  );
}

interface DocumentPaneProps {
  blocks: SourceBlock[];
  location: Location | undefined;
  /** Counts up when the passage is to be shown again although it has not changed. */
  showRequest: number;
  label: string;
}

export function DocumentPane({ blocks, location, showRequest, label }: DocumentPaneProps) {
  const box = useRef<HTMLDivElement>(null);
  const pieces = useMemo(() => piecesOf(blocks), [blocks]);
  const virtual = useVirtualizer({
    count: pieces.length,
    getScrollElement: () => box.current,
    estimateSize: (index) => {
      const piece = pieces[index];
      return piece?.block.kind === 'table' ? (piece.to - piece.from) * 60 : 44;
    },
    overscan: 6,
    rangeExtractor: usePaperRange(),
    getItemKey: (index) => pieces[index]?.key ?? index,
  });
  const target = firstPiece(pieces, location);

  useEffect(() => {
    if (target < 0) return;
    virtual.scrollToIndex(target, { align: 'center' });
    // The row inside a long table is only there once its piece has been drawn and measured.
    const timer = window.setTimeout(() => {
      const hit = box.current?.querySelector('[data-hit]');
      if (hit) bringIntoView(box.current, hit);
    }, 60);
    return () => window.clearTimeout(timer);
  }, [target, location, showRequest, virtual]);

  return (
    <div ref={box} className={css.pane} tabIndex={0} role="region" aria-label={label}>
      <div className={css.whole} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const piece = pieces[index];
          if (!piece) return null;
          const { block } = piece;
          const unread = piece.from === 0 ? unreadKindOf(block) : undefined;
          return (
            <div
              key={key}
              data-index={index}
              ref={virtual.measureElement}
              className={css.piece}
              style={{ transform: `translateY(${start}px)` }}
            >
              {unread && <UnreadMark what={unread} where={'where' in block ? block.where : undefined} />}
              {block.kind === 'paragraph' && <ParagraphView block={block} hit={inPassage(location, block)} />}
              {block.kind === 'table' && <TableView table={block} piece={piece} location={location} />}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Only the pane moves, never the page around it. */
function bringIntoView(pane: HTMLElement | null, hit: Element): void {
  if (!pane) return;
  const [outer, inner] = [pane.getBoundingClientRect(), hit.getBoundingClientRect()];
  const hidden = inner.top < outer.top + 20 || inner.bottom > outer.bottom - 20;
  if (hidden) pane.scrollTop += inner.top - outer.top - outer.height / 3;
}
