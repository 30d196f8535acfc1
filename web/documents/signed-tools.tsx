import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../i18n/texts.tsx';
import { SignedDialog } from './signed-dialog.tsx';

interface SignedToolsProps {
  sha256: string;
  mayMake: boolean;
}

/** Opens the comparison with the file that went out. */
export function SignedTools(props: SignedToolsProps) {
  const { documents: words } = useTexts();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
        {words.templates.compare}
      </Button>{' '}
      {open && <SignedDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}
