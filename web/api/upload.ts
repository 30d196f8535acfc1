/** Sends a form and tells how much of it has gone out, which `fetch` cannot. */
import { ApiProblem, contentOf, headersOf } from './http.ts';

/** In bytes, the form around the files included. */
export interface Sent {
  sent: number;
  total: number;
}

export interface SendOptions {
  /** Names the command, so that sending it twice does it once. */
  key: string;
  onSent?: (sent: Sent) => void;
  signal?: AbortSignal;
}

/** Throws `ApiProblem` like `call`; an `AbortError` when the signal ends it. */
export function sendForm(
  path: string,
  form: FormData,
  { key, onSent, signal }: SendOptions,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const options = { method: 'POST', key } as const;
    const request = new XMLHttpRequest();
    request.open('POST', path);
    for (const [name, value] of Object.entries(headersOf(options))) request.setRequestHeader(name, value);
    request.upload.addEventListener('progress', ({ loaded, total }) => onSent?.({ sent: loaded, total }));
    request.addEventListener('load', () => {
      try {
        resolve(contentOf({ status: request.status, text: request.responseText }, options));
      } catch (problem) {
        reject(problem as ApiProblem);
      }
    });
    for (const broken of ['error', 'timeout'])
      request.addEventListener(broken, () => reject(new ApiProblem(0, undefined)));
    request.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
    signal?.addEventListener('abort', () => request.abort(), { once: true });
    request.send(form);
  });
}
