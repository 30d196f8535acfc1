/** A file that is made when it is asked for: it is saved, or the server says why there is none. */
import { ApiProblem, contentOf, headersOf } from './http.ts';

export interface FetchedFile {
  name: string;
  content: Blob;
}

/** The real name of an attachment (RFC 6266); undefined when the answer has none. */
export function attachmentName(disposition: string | null): string | undefined {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  try {
    return encoded === undefined ? undefined : decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
}

/** @throws ApiProblem when it is refused or cannot be made, or the server is not reached */
export async function fetchFile(address: string): Promise<FetchedFile> {
  let response: Response;
  try {
    response = await fetch(address, { headers: headersOf({}), credentials: 'same-origin' });
  } catch {
    throw new ApiProblem(0, undefined);
  }
  // What is refused says why; it throws.
  if (!response.ok) contentOf({ status: response.status, text: await response.text() }, {});
  const name = attachmentName(response.headers.get('content-disposition')) ?? '';
  return { name, content: await response.blob() };
}

/** Hands the file to the browser, as a press on a link would. */
export function saveFile({ name, content }: FetchedFile): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
