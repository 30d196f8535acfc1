import { expect, it } from 'vitest';
import { contentDisposition, download } from './download.ts';

it.each([
  ['ke-hoach.docx', `attachment; filename="ke-hoach.docx"; filename*=UTF-8''ke-hoach.docx`],
  [
    'Kế hoạch (số 5).pdf',
    `attachment; filename="Ke hoach (so 5).pdf"; filename*=UTF-8''K%E1%BA%BF%20ho%E1%BA%A1ch%20%28s%E1%BB%91%205%29.pdf`,
  ],
  ['a"\r\nX: 1.pdf', `attachment; filename="a___X_ 1.pdf"; filename*=UTF-8''a%22%0D%0AX%3A%201.pdf`],
])('names the download %j safely', (name, header) => expect(contentDisposition(name)).toBe(header));

it('never lets a browser guess or run the content', async () => {
  const bytes = new TextEncoder().encode('<script>alert(1)</script>');
  const response = download({ name: 'x.txt', mediaType: 'text/plain; charset=utf-8', bytes });
  expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
  expect(response.headers.get('Content-Security-Policy')).toContain('sandbox');
  expect(response.headers.get('Content-Disposition')).toMatch(/^attachment/);
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes);
});
