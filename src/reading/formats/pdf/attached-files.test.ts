import { describe, expect, it } from 'vitest';
import { text } from './sample-pdf.ts';
import { read } from './sample-reading.ts';

const PAGE = { content: text(90, 700, 'Kế hoạch của xã') };
const names = (...files: string[]): string =>
  `/Names << /EmbeddedFiles << /Names [${files
    .map((name) => `(${name}) << /Type /Filespec /F (${name}) /UF (${name}) >>`)
    .join(' ')}] >> >>`;

describe('files within a PDF', () => {
  it('are said to be unread when they may be part of the plan', async () => {
    const { blocks } = await read([PAGE], { catalog: names('phu luc.xlsx', 'sign.p7s', 'Original.odt') });
    expect(blocks).toMatchObject([
      { kind: 'paragraph', id: 0 },
      { kind: 'unread', what: 'embedded-file', id: 1, where: expect.stringContaining('phu luc.xlsx') },
    ]);
  });

  it('are asked for where the PDF is only their cover', async () => {
    const cover = { content: text(90, 700, 'Open this PDF Portfolio in Adobe Reader') };
    const catalog = `${names('ke hoach.docx')} /Collection << /Type /Collection /View /D >>`;
    await expect(read([cover], { catalog })).rejects.toMatchObject({ reason: 'portfolio' });
    expect((await read([PAGE], { catalog })).blocks).toHaveLength(2);
  });
});

describe('forms that only one program opens', () => {
  const catalog = '/AcroForm << /Fields [] /XFA [(template) 5 0 R] >>';

  it('are refused with a way out', async () => {
    const waiting = { content: text(90, 700, 'Please wait... If this message is not eventually replaced') };
    await expect(read([waiting], { catalog })).rejects.toMatchObject({ reason: 'form-pdf' });
  });

  it('are read when their pages hold the text', async () => {
    expect((await read([PAGE], { catalog })).blocks).toHaveLength(1);
  });
});
