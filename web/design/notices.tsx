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
  /** What was not lost by it, in words. */
  kept?: string | undefined;
}

/** A refusal or failure, announced at once: what happened, what was kept, what to do. Nothing when there is no error. */
export function Problem({ error, onRetry, kept }: ProblemProps) {
  const texts = useTexts();
  if (!error) return null;
  const details = error instanceof ApiProblem ? [error.detail, ...error.errors.map((e) => e.text)] : [];
  return (
    <div className="problem" role="alert">
      <strong>{problemText(error, texts)}</strong>
      {details.filter(Boolean).map((detail) => (
        <div key={detail}>{detail}</div>
      ))}
      {kept && <div>{texts.design.kept(kept)}</div>}
      {onRetry && (
        <Button variant="default" size="xs" mt="xs" onClick={onRetry}>
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

/** An empty place: what will stand here, and the first step towards it. */
export function Empty({ title, hint, children }: EmptyProps) {
  return (
    <div className="empty">
      <strong>{title}</strong>
      {hint}
      {children && <div className="empty-acts">{children}</div>}
    </div>
  );
}

/** Says that something is on its way, once that has taken long enough to be noticed; calm on the eye. */
export function Waiting() {
  const { common } = useTexts();
  return (
    <p className="waiting" role="status">
      {common.loading}
    </p>
  );
}
