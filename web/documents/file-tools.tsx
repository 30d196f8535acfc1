import { Button, Menu } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { reportFile } from '../api/documents.ts';
import { fetchFile, saveFile } from '../api/fetch-file.ts';
import { reasonText } from '../design/notices.tsx';
import { say } from '../design/toast.tsx';
import { useTexts } from '../i18n/texts.tsx';
import { useDesk } from './desk.ts';

interface FileToolsProps {
  onAsk: (asked: 'frame' | 'discard') => void;
}

/** How the report leaves the screen, and what is rarely done with it. Files hold what was typed until the press. */
export function FileTools({ onAsk }: FileToolsProps) {
  const texts = useTexts();
  const { common, documents: words } = texts;
  const { page, typing, editable } = useDesk();
  const save = useMutation({
    mutationFn: async (form: 'docx' | 'xlsx' | 'pdf') => {
      if (typing.state.rows.size > 0) await typing.store.flush();
      saveFile(await fetchFile(reportFile(page.id, form)));
    },
    onError: (error) => say(reasonText(error, texts)),
  });
  return (
    <>
      <Button variant="default" loading={save.isPending} onClick={() => save.mutate('docx')}>
        {words.docx}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" rightSection={<span aria-hidden="true">▾</span>}>
            {words.more}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => save.mutate('xlsx')}>{words.xlsx}</Menu.Item>
          <Menu.Item onClick={() => save.mutate('pdf')}>{words.pdf}</Menu.Item>
          <Menu.Item onClick={() => window.print()}>{common.print}</Menu.Item>
          {editable && (
            <>
              <Menu.Divider />
              <Menu.Item onClick={() => onAsk('frame')}>{words.frame}</Menu.Item>
              <Menu.Item onClick={() => onAsk('discard')}>{words.discard}</Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
