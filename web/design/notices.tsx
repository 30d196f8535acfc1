import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { ApiProblem } from '../api/http.ts';
import { useTexts } from '../i18n/texts.tsx';
import type { Texts } from '../i18n/vi.ts';

/** What a refusal means for the person; the server's own words come first. */
export function problemText(error: unknown, texts: Texts): string {
  const words = texts.common.problem;
  if (!(error instanceof ApiProblem)) return words.server;
  if (error.message !== '') return error.message;
  if (error.status === 0) return words.offline;
  if (error.status === 401) return words.signedOut;
  if (error.status === 403) return words.forbidden;
  if (error.status === 404) return words.notFound;
  if (error.status === 409) return words.conflict;
  return words.server;
}

/** The same with what was wrong in each field, on one line. */
export function reasonText(error: unknown, texts: Texts): string {
  const fields = error instanceof ApiProblem ? error.errors.map(({ text }) => text) : [];
  return [problemText(error, texts), ...fields].join(' ');
}

interface ProblemProps {
  error: unknown;
  onRetry?: (() => void) | undefined;
}

/** A refusal or failure, announced at once, with what to do. Nothing when there is no error. */
export function Problem({ error, onRetry }: ProblemProps) {
  const texts = useTexts();
  if (!error) return null;
  const details = error instanceof ApiProblem ? [error.detail, ...error.errors.map((e) => e.text)] : [];
  return (
    <div className="problem" role="alert">
      <strong>{problemText(error, texts)}</strong>
      {details.filter(Boolean).map((detail) => (
        <div key={detail}>{detail}</div>
      ))}
      {onRetry && (
        <Button variant="default" size="xs" mt={6} onClick={onRetry}>
          {texts.common.retry}
        </Button>
      )}
    </div>
  );
}

interface EmptyProps {
  title: string;
  hint?: string;
  children?: ReactNode;
}

/** An empty list, and what to do about it. */
export function Empty({ title, hint, children }: EmptyProps) {
  return (
    <div className="empty">
      <strong>{title}</strong>
      {hint}
      {children && <div style={{ marginTop: '0.7rem' }}>{children}</div>}
    </div>
  );
}

/** Shown while something is on its way; spoken by screen readers, calm on the eye. */
export function Waiting() {
  const { common } = useTexts();
  return (
    <p className="soft" role="status">
      {common.loading}
    </p>
  );
}
