import '../i18n/rooms/confirm.ts';
import { ActionIcon } from '@mantine/core';
import { useState } from 'react';
import type { PageInfo } from '../../src/reading/block.ts';
import { pagePicture, type SourceOwner } from '../api/plans.ts';
import { useTexts } from '../i18n/texts.tsx';
import css from './document.module.css';
import type { Mark } from './passage.ts';
import { same } from '../format/same.ts';

const percent = (part: number, whole: number): string => `${(part / whole) * 100}%`;

interface PagePicturesProps {
  owner: SourceOwner;
  pages: PageInfo[];
  marks: Mark[];
}

const ZOOMS = [1, 1.5, 2, 3] as const;
const PICTURE_WIDTHS = [1200, 1600, 2000, 2400] as const;

/** The page as it looks on paper, with the passage framed. */
export function PagePictures({ owner, pages, marks }: PagePicturesProps) {
  const { confirm } = useTexts();
  /** The page that the person turned to, for as long as the passage stays the same. */
  const [turned, setTurned] = useState<{ to: number; from: Mark | undefined }>();
  const [zoom, setZoom] = useState(0);
  const first = marks[0];
  const marked = pages.findIndex((page) => page.file === first?.file && page.number === first.page);
  const index = turned && same(turned.from, first) ? turned.to : Math.max(0, marked);
  const page = pages[index];
  if (!page) return null;
  // A fixed set of widths lets the browser keep the pictures it has; two pixels for each one shown stay sharp.
  const width = PICTURE_WIDTHS[zoom] ?? 1200;
  const here = marks.filter((mark) => mark.file === page.file && mark.page === page.number);
  const reveal = (node: HTMLElement | null) => node?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  const go = (step: number) =>
    setTurned({ to: Math.min(pages.length - 1, Math.max(0, index + step)), from: first });
  return (
    <div className={css.pictures}>
      <div className={css.tools}>
        <ActionIcon
          variant="default"
          aria-label={confirm.previousPage}
          disabled={index === 0}
          onClick={() => go(-1)}
        >
          ‹
        </ActionIcon>
        <span role="status">{confirm.page(index + 1, pages.length)}</span>
        <ActionIcon
          variant="default"
          aria-label={confirm.nextPage}
          disabled={index === pages.length - 1}
          onClick={() => go(1)}
        >
          ›
        </ActionIcon>
        <ActionIcon
          variant="default"
          aria-label={confirm.zoomOut}
          disabled={zoom === 0}
          onClick={() => setZoom(zoom - 1)}
        >
          −
        </ActionIcon>
        <ActionIcon
          variant="default"
          aria-label={confirm.zoomIn}
          disabled={zoom === ZOOMS.length - 1}
          onClick={() => setZoom(zoom + 1)}
        >
          +
        </ActionIcon>
      </div>
      <div className={css.pictureBox} tabIndex={0} role="region" aria-label={confirm.pagePicture(index + 1)}>
        <div
          className={css.sheet}
          style={{ width: `${(ZOOMS[zoom] ?? 1) * 100}%`, aspectRatio: `${page.width} / ${page.height}` }}
        >
          <img src={pagePicture(owner, page.file, page.number, width)} alt={confirm.pagePicture(index + 1)} />
          {here.map(({ box: [left, top, right, bottom] }, at) => (
            <div
              key={`${left} ${top} ${bottom}`}
              ref={at === 0 ? reveal : undefined}
              className={css.rect}
              style={{
                left: percent(left, page.width),
                top: percent(top, page.height),
                width: percent(right - left, page.width),
                height: percent(bottom - top, page.height),
              }}
            />
          ))}
        </div>
      </div>
    </div>
  );
}
