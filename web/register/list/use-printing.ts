/** The rows of the list on paper: all of them, though the screen has fetched only those in sight. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { type Filters, PAGE_SIZE, registerPageAhead, registerPageQuery } from '../../api/register.ts';
import { usePaper } from '../../design/on-paper.ts';

/**
 * The browser's own print takes the page at once, without waiting for the server: up to so many rows are fetched
 * ahead. Of a longer list it prints what is there and says so; the button, and Ctrl+P, fetch everything first.
 */
const FETCHED_AHEAD = 1000;
/** Milliseconds without a change of the filters before rows are fetched ahead. */
const SETTLED = 600;

const pagesOf = (total: number): number[] =>
  Array.from({ length: Math.ceil(total / PAGE_SIZE) }, (_, page) => page);

function useRowsAhead(filters: Filters, total: number) {
  const client = useQueryClient();
  useEffect(() => {
    if (total <= PAGE_SIZE || total > FETCHED_AHEAD) return;
    let current = true;
    const fetchAhead = async () => {
      for (const page of pagesOf(total))
        if (current) await client.prefetchQuery(registerPageAhead(filters, page));
    };
    const timer = window.setTimeout(() => void fetchAhead(), SETTLED);
    return () => {
      current = false;
      window.clearTimeout(timer);
    };
  }, [client, filters, total]);
}

/** Ctrl+P prints every row as the button does. */
function usePrintKey(printAll: () => Promise<void>) {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.code !== 'KeyP') return;
    event.preventDefault();
    void printAll();
  });
  useEffect(() => {
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

export function usePrinting(filters: Filters, total: number) {
  const client = useQueryClient();
  const { onPaper, print } = usePaper();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const printAll = async () => {
    setBusy(true);
    setError(undefined);
    try {
      for (const page of pagesOf(total)) await client.fetchQuery(registerPageQuery(filters, page));
    } catch (problem) {
      setError(problem);
      return;
    } finally {
      setBusy(false);
    }
    print();
  };
  useRowsAhead(filters, total);
  usePrintKey(printAll);
  const fetched = (page: number) =>
    client.getQueryData(registerPageQuery(filters, page).queryKey)?.rows ?? [];
  /** What has been fetched, while it is being printed. */
  const rows = onPaper ? pagesOf(total).flatMap(fetched) : undefined;
  return { busy, error, rows, printAll };
}
