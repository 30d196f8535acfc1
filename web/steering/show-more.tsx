import { Button } from '@mantine/core';

interface ShowMoreProps {
  /** How many are not shown; nothing stands here when there are none. */
  left: number;
  words: (left: number) => string;
  onMore: () => void;
}

/** The way to the rest of a picture that would be too long at first. */
export function ShowMore({ left, words, onMore }: ShowMoreProps) {
  if (left <= 0) return null;
  return (
    <Button variant="subtle" size="compact-sm" onClick={onMore}>
      {words(left)}
    </Button>
  );
}
