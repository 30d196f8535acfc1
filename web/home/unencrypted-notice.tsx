import { useTexts } from '../i18n/texts.tsx';
import { canViewSystem } from '../../src/system/permissions.ts';
import { useMe } from '../api/me.ts';

/** Tells the administrator, and nobody else, that the pages travel over the network unencrypted. */
export function UnencryptedNotice() {
  const { home } = useTexts();
  const { user } = useMe();
  if (!canViewSystem(user, user.communeCode) || window.isSecureContext) return null;
  return (
    <div className="notice" role="note">
      <strong>{home.unencrypted}</strong>
      <div>{home.unencryptedHint}</div>
    </div>
  );
}
