import { ApiProblem } from '../api/http.ts';
import { problemText } from '../design/notices.tsx';
import type { Texts } from '../i18n/vi.ts';

/** What was wrong with a code, in one sentence: the server tells a wrong one, a lock and a step that is over apart. */
export function codeProblem(error: unknown, texts: Texts): string {
  const wrong = error instanceof ApiProblem ? error.errors[0] : undefined;
  return wrong?.text ?? problemText(error, texts);
}
