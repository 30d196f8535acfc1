import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Reports } from '../../src/documents/contract.ts';
import { useTexts } from '../i18n/texts.tsx';
import { TemplatesDialog } from './templates-dialog.tsx';

interface TemplatesToolsProps {
  periods: Reports['periods'];
  mayMake: boolean;
}

/** Opens the forms that were taken over. */
export function TemplatesTools(props: TemplatesToolsProps) {
  const { documents: words } = useTexts();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {words.templates.open}
      </Button>
      {open && <TemplatesDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}
