import { useQuery } from '@tanstack/react-query';
import { systemQuery } from '../api/system.ts';
import { sizeText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';

/** Tells whoever can make room that the disk is getting full; nothing while there is enough. */
export function DiskNotice() {
  const { home } = useTexts();
  const { data } = useQuery(systemQuery);
  if (!data?.disk?.low) return null;
  return (
    <div className="notice" role="status">
      <strong>{home.diskLow(sizeText(data.disk.freeBytes))}</strong>
      <div>{home.diskLowHint}</div>
    </div>
  );
}
