/** Whether the document stands beside the table; the choice is kept in this browser. */
import { useState } from 'react';

const KEY = 'sauro.confirm.document';

function keptHidden(): boolean {
  try {
    return localStorage.getItem(KEY) === 'hidden';
  } catch {
    return false;
  }
}

export function useDocumentPane() {
  const [hidden, setHidden] = useState(keptHidden);
  const put = (next: boolean) => {
    setHidden(next);
    try {
      localStorage.setItem(KEY, next ? 'hidden' : 'shown');
    } catch {
      return;
    }
  };
  return { hidden, show: () => put(false), toggle: () => put(!hidden) };
}
