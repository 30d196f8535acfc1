/** Progress of a reading, and the order to stop it. Passed down to whatever takes long. */
export interface ReadingProgress {
  stage: 'opening' | 'recognising' | 'structuring' | 'checking';
  done: number;
  total: number;
}

export interface ReadingContext {
  onProgress?: (progress: ReadingProgress) => void;
  signal?: AbortSignal;
}
