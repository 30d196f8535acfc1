/** "Lấy mẫu từ tệp…": a report or form from elsewhere, laid beside the document of a period and mapped once. */
import { type UploadedFile, withStoredFiles } from '../../plans/intake/receive-files.ts';
import { Invalid } from '../../shared/errors.ts';
import type { Actor, Session } from '../../shared/who-acts.ts';
import { DEFAULT_CHOICES } from '../contract.ts';
import { makeDocument } from '../reports/made-document.ts';
import { requireMaker } from '../reports/require-right.ts';
import type { Template } from '../taken-over/contract.ts';
import { takenOver } from '../taken-over/take-over.ts';
import type { TakeFile } from './contract.ts';
import { withFormerMapping } from './former-mapping.ts';
import { keepTemplate } from './keep-template.ts';
import { ownForm } from './own-form.ts';
import { readStored } from './read-stored.ts';
import type { TemplateParts } from './signed-differences.ts';
import { findHolding } from './template-store.ts';

const NOTHING =
  'Không thấy đề mục hay cột nào ghép được với báo cáo loại này. Vui lòng kiểm tra lại tệp và loại báo cáo.';

const isEmpty = ({ headings, fixed, annexes, frame }: Template): boolean =>
  headings.length + fixed.length + annexes.length + Object.keys(frame).length === 0;

/** @throws Forbidden, NotFound for a period that there is none, Invalid for what cannot be read */
export async function takeFile(
  { database, files }: TemplateParts,
  user: Session,
  actor: Actor,
  { kind, form, validFrom, periodId }: TakeFile,
  uploaded: AsyncIterable<UploadedFile>,
): Promise<{ id: string }> {
  return await withStoredFiles(files, uploaded, async ([file, ...others]) => {
    if (!file || others.length > 0)
      throw new Invalid([{ field: 'files', text: 'Vui lòng chọn đúng một tệp mẫu.' }]);
    const stored = await readStored(files, file);
    if ('reason' in stored) throw new Invalid([{ field: 'files', text: stored.reason }]);
    return await database.withTenant(user.communeCode, actor, async (tx) => {
      requireMaker(tx, user);
      const asked = { kind, form, periodId, frame: {}, choices: DEFAULT_CHOICES };
      const { made } = await makeDocument(tx, user, asked);
      const template = takenOver(stored.read, made);
      if (isEmpty(template)) throw new Invalid([{ field: 'files', text: NOTHING }]);
      const former = await findHolding(tx, kind, form, validFrom);
      const ours = ownForm(made);
      return await keepTemplate(tx, {
        kind,
        form,
        validFrom,
        source: { name: file.name, sha256: file.sha256 },
        template: withFormerMapping(template, former?.template, ours),
        ours,
      });
    });
  });
}
