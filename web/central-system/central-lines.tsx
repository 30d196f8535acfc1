import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { CentralLine } from '../../src/central-system/contract.ts';
import { labelledChoices } from '../design/choices.ts';
import { ListBar } from '../design/list-bar.tsx';
import { Empty } from '../design/notices.tsx';
import { useTexts } from '../i18n/texts.tsx';
import css from './central.module.css';
import { readCentralSearch } from './central-search.ts';
import { ChosenLines } from './chosen-lines.tsx';
import { afterLine, choicesOf, foundLines } from './found-lines.ts';
import { LineList } from './line-list.tsx';
import { LinePanel } from './line-panel.tsx';
import { PaperLines } from './paper-lines.tsx';

interface CentralLinesProps {
  lines: readonly CentralLine[];
  mayEnter: boolean;
}

/** The list with its filters, and the open row beside it; on a phone one of the two. */
export function CentralLines({ lines, mayEnter }: CentralLinesProps) {
  const { centralSystem: words } = useTexts();
  const { search, go } = useAddress();
  const found = foundLines(lines, search);
  const asked = found.some(({ thingId }) => thingId === search.row);
  return (
    <>
      <div className={css.above} data-asked={asked || undefined}>
        <p className="soft no-print">{words.byHand}</p>
        <LineFilters lines={lines} />
      </div>
      {found.length > 0 ? (
        <Found lines={found} mayEnter={mayEnter} />
      ) : foundLines(lines, {}).length === 0 && search.state === undefined && !search.q ? (
        <Empty title={words.done} hint={words.doneHint}>
          <button type="button" className="filter-chip" onClick={() => go({ state: 'entered' })}>
            {words.showEntered}
          </button>
        </Empty>
      ) : (
        <Empty title={words.noneFound} hint={words.noneFoundHint} />
      )}
    </>
  );
}

function useAddress() {
  const search = useSearch({ from: '/signed-in/central-system' });
  const navigate = useNavigate({ from: '/central-system' });
  const go = (next: Record<string, unknown>) =>
    void navigate({ search: readCentralSearch(next), replace: true, resetScroll: false });
  return { search, go };
}

function LineFilters({ lines }: Pick<CentralLinesProps, 'lines'>) {
  const { centralSystem: words } = useTexts();
  const { search, go } = useAddress();
  const { q = '', state, kind, unit, section } = search;
  const { filters } = words;
  return (
    <ListBar<'state' | 'kind' | 'unit' | 'section'>
      search={{
        label: words.search,
        value: q,
        onChange: (typed) => go({ ...search, q: typed || undefined }),
      }}
      fields={[
        {
          name: 'state',
          label: filters.state,
          choices: labelledChoices(words.shownStates),
          value: state,
          otherwise: words.waitingOnly,
        },
        { name: 'kind', label: filters.kind, choices: labelledChoices(words.kinds), value: kind },
        { name: 'unit', label: filters.unit, choices: choicesOf(lines, state, bodyOf), value: unit },
        {
          name: 'section',
          label: filters.section,
          choices: choicesOf(lines, state, sectionOf),
          value: section,
        },
      ]}
      onChange={(name, value) => go({ ...search, [name]: value })}
      onClear={() => go({})}
    />
  );
}

const bodyOf = ({ values }: CentralLine) => values.body;
const sectionOf = ({ section }: CentralLine) => section;

function Found({ lines, mayEnter }: CentralLinesProps) {
  const { search, go } = useAddress();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const asked = lines.findIndex(({ thingId }) => thingId === search.row);
  const at = Math.max(asked, 0);
  const line = lines[at];
  const selected = lines.filter(({ thingId, state }) => chosen.has(thingId) && state !== 'entered');
  const open = (row: string | undefined) => go({ ...search, row });
  return (
    <>
      <div className={`${css.parts} no-print`} data-asked={asked >= 0 || undefined}>
        <LineList
          lines={lines}
          search={search}
          open={line?.thingId}
          chosen={mayEnter ? chosen : undefined}
          onChoose={setChosen}
        />
        {line && (
          <LinePanel
            key={line.thingId}
            line={line}
            at={at}
            total={lines.length}
            search={search}
            mayEnter={mayEnter}
            onGo={(by) => open(lines[at + by]?.thingId)}
            onEntered={() => open(afterLine(lines, line.thingId))}
          />
        )}
      </div>
      <PaperLines lines={lines} />
      {selected.length > 0 && <ChosenLines lines={selected} onNone={() => setChosen(new Set())} />}
    </>
  );
}
