import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { centralSheet } from '../api/central-system.ts';
import { fetchFile, saveFile } from '../api/fetch-file.ts';
import { reasonText } from '../design/notices.tsx';
import { say } from '../design/toast.tsx';
import { useTexts } from '../i18n/texts.tsx';

/** How it leaves the screen, and whether the commune does it. @param onSet absent for whoever may not say so */
export function CentralTools({ onSet }: { onSet: (() => void) | undefined }) {
  const texts = useTexts();
  const { centralSystem: words, common } = texts;
  const { state } = useSearch({ from: '/signed-in/central-system' });
  const save = useMutation({
    mutationFn: async () => saveFile(await fetchFile(centralSheet(state === undefined ? 'waiting' : 'all'))),
    onError: (error) => say(reasonText(error, texts)),
  });
  return (
    <>
      {onSet && (
        <Button variant="default" onClick={onSet}>
          {words.setting.open}
        </Button>
      )}
      <Button variant="default" onClick={() => window.print()}>
        {common.print}
      </Button>
      <Button variant="default" loading={save.isPending} onClick={() => save.mutate()}>
        {words.export}
      </Button>
    </>
  );
}
