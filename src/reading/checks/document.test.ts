import { describe, expect, it } from 'vitest';
import type { SourceBlock, UnreadKind } from '../block.ts';
import { blocksFrom, BODY, HEAD, SIGNATURE, TASKS, TITLE } from '../fixtures/odd-plan.ts';
import { planFromBlocks } from '../read-plan.ts';

const gone = (what: UnreadKind): SourceBlock => ({ kind: 'unread', id: 0, file: 0, what });
const MENTIONS = '3. Các việc khác theo Phụ lục 2 kèm theo Kế hoạch này.';
const found = (kind: string, ...parts: (string | SourceBlock | string[])[]) =>
  planFromBlocks(blocksFrom(...parts)).findings.filter((one) => one.kind === kind);

describe('an appendix that is spoken of', () => {
  it('and not there is missing', () => {
    expect(found('missing-appendix', HEAD, BODY, MENTIONS, SIGNATURE)).toMatchObject([
      {
        severity: 'serious',
        where: 'Phụ lục 2',
        detail: expect.stringContaining('không thấy trong tệp') as string,
      },
    ]);
  });

  it.each<UnreadKind>(['picture', 'embedded-file', 'embedded-part', 'page', 'hidden-sheet'])(
    'and may be what could not be read (%s) is not said to be absent',
    (what) => {
      const [finding] = found('missing-appendix', HEAD, BODY, MENTIONS, SIGNATURE, gone(what));
      expect(finding).toMatchObject({
        severity: 'minor',
        detail: expect.stringContaining('chưa đọc được') as string,
      });
      expect(finding?.detail).not.toContain('không thấy');
    },
  );

  it.each(['PHỤ LỤC 2', 'Phụ lục II', 'PL2', 'Phụ lục số 02: Nhiệm vụ'])(
    'and stands there as "%s" is not',
    (heading) => {
      const mention = heading.endsWith('II') ? MENTIONS.replace('2', 'II') : MENTIONS;
      expect(found('missing-appendix', HEAD, BODY, mention, SIGNATURE, heading, TASKS)).toEqual([]);
    },
  );

  it('a line that begins with its name in the middle of a sentence is not the appendix', () => {
    const lines = blocksFrom(
      HEAD,
      BODY,
      '3. Các việc khác theo',
      'Phụ lục 2 kèm theo Kế hoạch này.',
      SIGNATURE,
    ).map((block) => ({ ...block, ...(block.kind === 'paragraph' && { flow: 'line' as const }) }));
    expect(planFromBlocks(lines).findings.map(({ kind }) => kind)).toContain('missing-appendix');
  });
});

describe('a letterhead that lacks something', () => {
  it('says what is blank', () => {
    expect(found('header-incomplete', TITLE, BODY, SIGNATURE)).toMatchObject([
      {
        detail: expect.stringMatching(
          /^Văn bản để trống hoặc không có: cơ quan ban hành, số, ký hiệu, ngày/,
        ) as string,
      },
    ]);
  });

  it('says nothing of the sort where a picture stands at the top', () => {
    const [finding] = found('header-incomplete', gone('picture'), TITLE, BODY, SIGNATURE);
    expect(finding?.detail).toMatch(/^Chưa đọc được cơ quan ban hành, số, ký hiệu, ngày tháng năm ban hành/);
    expect(finding?.detail).not.toContain('để trống');
  });

  it('a picture of the signature may hold who signed, and nothing of the top', () => {
    const text = Array.from({ length: 20 }, (_, at) => `- Việc thứ ${at}.`);
    const [finding] = found('header-incomplete', TITLE, BODY, text, gone('picture'));
    expect(finding?.detail).toMatch(/để trống hoặc không có: cơ quan ban hành.*Chưa đọc được người ký/);
  });
});
