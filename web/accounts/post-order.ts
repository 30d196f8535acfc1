import type { PostHolder } from '../../src/accounts/posts/contract.ts';

/** What is being ordered in a dialog. */
export type PostOrder =
  | { act: 'begin'; unitId?: string | undefined; post: string; held?: PostHolder | undefined }
  | { act: 'end'; post: string; holder: PostHolder }
  | { act: 'head'; unitId?: string | undefined };
