import { expect, it } from 'vitest';
import { contentDisposition } from '../../src/http/download.ts';
import { attachmentName } from './fetch-file.ts';

it.each(['Báo cáo quý IV.docx', "a'b (1)*.xlsx"])('%s comes with its real name', (name) =>
  expect(attachmentName(contentDisposition(name))).toBe(name),
);

it('an answer that names nothing has no name', () => {
  expect(attachmentName(null)).toBeUndefined();
  expect(attachmentName("attachment; filename*=UTF-8''%E0%A4%A")).toBeUndefined();
});
