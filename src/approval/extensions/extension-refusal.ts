/** Why a step of an extension is refused, in words for whoever asked for it. Pure. */
import { Conflict, Forbidden } from '../../shared/errors.ts';
import type { Holder } from '../../shared/who-acts.ts';
import type { Extension, ExtensionAction } from './contract.ts';
import { availableExtensionSteps, EXTENSION_STEPS, type ExtensionStanding } from './extension-steps.ts';

/** Forbidden where the person never could; else what keeps the step, and what is possible instead. */
export function extensionRefusal(
  user: Holder,
  standing: ExtensionStanding,
  action: ExtensionAction,
  at?: Pick<Extension, 'id' | 'state'>,
): Forbidden | Conflict {
  if (!everCan(user, standing, action))
    return action === 'ask' || action === 'withdraw'
      ? new Forbidden('Chỉ đơn vị trả lời về nhiệm vụ đề nghị được gia hạn.')
      : new Forbidden('Chỉ lãnh đạo và cơ quan thường trực quyết định được gia hạn.');
  const needsRunning = EXTENSION_STEPS.some((step) => step.action === action && step.running);
  if (standing.due === undefined && needsRunning)
    return new Conflict('Nhiệm vụ chưa có ngày đến hạn nên không gia hạn.', [
      'Ghi thời hạn trong sổ theo dõi trước',
    ]);
  if (!standing.running && needsRunning)
    return new Conflict('Nhiệm vụ đã hoàn thành, dừng hoặc thôi theo dõi nên không gia hạn.');
  if (at === undefined)
    return new Conflict('Nhiệm vụ đang có một đề nghị gia hạn chờ quyết định.', [
      'Quyết định hoặc rút đề nghị đó trước',
    ]);
  return new Conflict(`${STATES[at.state]} nên không làm được việc này. Chưa thay đổi gì.`, [
    'Tải lại trang để xem các lần gia hạn',
  ]);
}

function everCan(user: Holder, standing: ExtensionStanding, action: ExtensionAction): boolean {
  return EXTENSION_STEPS.some((step) => {
    if (step.action !== action) return false;
    const at = step.from === 'none' ? undefined : { id: 'any', state: step.from };
    const best = { ...standing, due: '2026-01-01', running: true, extensions: at ? [at] : [] };
    return availableExtensionSteps(user, best, at).some((each) => each.action === action);
  });
}

const STATES: Record<Extension['state'], string> = {
  asked: 'Đề nghị đang chờ quyết định',
  granted: 'Đã đồng ý gia hạn',
  refused: 'Đề nghị không được đồng ý',
  withdrawn: 'Đề nghị đã rút',
  revoked: 'Lần gia hạn đã bị hủy',
};
