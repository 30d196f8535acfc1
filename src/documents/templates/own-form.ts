/** What of the program's own document a heading or column of a file can be mapped to. Pure. */
import type { OfficialDocument } from '../model/contract.ts';
import { tablesOfOurs } from '../taken-over/all-tables.ts';
import type { OwnForm } from './contract.ts';

export const ownForm = (document: OfficialDocument): OwnForm => ({
  headings: document.body.flatMap((block) =>
    block.kind === 'heading' ? [{ key: block.key, text: block.text }] : [],
  ),
  tables: tablesOfOurs(document).map(({ table, annex }) => ({
    key: table.key,
    title: annex?.title ?? '',
    columns: table.columns.map(({ key, title, under }) => ({
      key,
      title,
      ...(under !== undefined && { under }),
    })),
  })),
});
