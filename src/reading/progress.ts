/** Progress of a reading, and the order to stop it. Passed down to whatever takes long. */
export interface ReadingProgress {
  stage: 'opening' | 'recognising' | 'structuring' | 'checking';
  done: number;
  total: number;
}

/**
 * Makes a file of an old program into one of today's; undefined when this machine cannot.
 * @param extension what the file is, as its name would end
 */
export type Convert = (
  bytes: Uint8Array,
  extension: string,
  target: 'docx' | 'xlsx',
  signal?: AbortSignal,
) => Promise<Uint8Array | undefined>;

export interface ReadingContext {
  onProgress?: (progress: ReadingProgress) => void;
  signal?: AbortSignal;
  /** Instead of LibreOffice. */
  convert?: Convert;
}
