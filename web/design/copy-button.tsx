import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../i18n/texts.tsx';

/**
 * Puts a text on the clipboard. Over plain http the browser has no clipboard of its own; the older command works
 * everywhere, so it is the only way used. Must be called from a click.
 * @returns whether the browser took it
 */
function copyText(text: string): boolean {
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('copy', put, true);
  try {
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', put, true);
  }
}

interface CopyButtonProps {
  text: string;
  /** What it is copied for; "Sao chép" when absent. */
  label?: string;
  /** What it copies, to whoever listens and sees several of them. */
  about?: string;
  /** In a line of a table, not below a text; `beside` is the same at full height. */
  inLine?: boolean;
  beside?: boolean;
}

/** Copies a text that is shown beside it, and says whether that worked. */
export function CopyButton({ text, label, about, inLine = false, beside = false }: CopyButtonProps) {
  const { common } = useTexts();
  const [copied, setCopied] = useState<boolean>();
  return (
    <Button
      {...(inLine ? { size: 'compact-sm' } : { mt: beside ? 0 : 'sm' })}
      variant="default"
      onClick={() => setCopied(copyText(text))}
    >
      {copied === undefined ? (label ?? common.copy) : copied ? common.copied : common.copyYourself}
      {about !== undefined && <span className="visually-hidden">: {about}</span>}
    </Button>
  );
}
