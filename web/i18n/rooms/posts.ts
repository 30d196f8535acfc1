/** Imported by the screens that speak these words. */
import { posts } from '../vi/posts.ts';
import { addWords } from '../spoken.ts';

addWords({ posts });
