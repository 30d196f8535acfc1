import { ROOM, type WithRoom } from '../../src/documents/form/letterhead-words.ts';
import css from './paper.module.css';

/** Words with room where the văn thư writes or stamps. */
export function Roomed({ words }: { words: WithRoom }) {
  return words.map((word, at) =>
    word === ROOM ? (
      // Rooms are told apart by what stands before them.
      <span key={`room after ${String(words[at - 1])}`} className={css.room} />
    ) : (
      <span key={String(word)}>
        {at > 1 && ' '}
        {word}
      </span>
    ),
  );
}
