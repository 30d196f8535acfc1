import { useState } from 'react';
import { todayInVietnam } from '../../src/shared/dates.ts';

/** Today in Việt Nam ("2026-03-05"), as it was when the part came onto the screen. */
export function useToday(): string {
  const [today] = useState(() => todayInVietnam(new Date()));
  return today;
}
