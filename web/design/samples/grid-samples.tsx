/** The table with invented lines, as many as the address asks for: `#20000`. */
import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { foldPlain } from '../../../src/shared/likeness.ts';
import { Card } from '../card.tsx';
import { Grid } from '../grid/grid.tsx';
import type { Cell, CellChange, GridColumn, GridLine } from '../grid/model.ts';
import { useStable } from '../grid/use-stable.ts';
import { Chip } from '../marks.tsx';
import { SAMPLES } from './sample-texts.ts';
import css from './samples.module.css';

interface SampleRow {
  id: string;
  cells: Readonly<Record<string, string>>;
  done: boolean;
}
type Lines = ReadonlyMap<string, SampleRow>;

const { names, units, titles, sections, hint } = SAMPLES.grid;
const FIGURES = ['2026', '2027', '2030'];

function sampleRows(count: number): Lines {
  const rows = Array.from({ length: count }, (_, index): SampleRow => {
    const cells = {
      ordinal: String(index + 1),
      name: names[index % names.length] ?? '',
      measure: '%',
      2026: `≥ ${50 + (index % 40)}`,
      2027: `≥ ${55 + (index % 40)}`,
      2030: index % 7 === 0 ? '' : '100',
      lead: units[index % units.length] ?? '',
      note: '',
    };
    return { id: `r${index}`, cells, done: index % 5 === 0 };
  });
  return new Map(rows.map((row) => [row.id, row]));
}

function withChanges(rows: Lines, changes: readonly CellChange[]): Lines {
  const next = new Map(rows);
  for (const { row: id, column, text } of changes) {
    const row = next.get(id);
    if (row) next.set(id, { ...row, cells: { ...row.cells, [column]: text } });
  }
  return next;
}

const suggested = (typed: string) =>
  units
    .filter((name) => foldPlain(name).includes(foldPlain(typed)) && name !== typed)
    .map((name) => ({ label: name, text: name }));

const refused = (typed: string): string | undefined =>
  /^(?:[≥≤]?\s*\d+(?:,\d+)?\s*%?|\p{L}[\p{L}\s.]*)?$/u.test(typed.trim()) ? undefined : hint;

function sampleColumns(toggle: (row: SampleRow) => void): GridColumn<SampleRow>[] {
  const text = (id: string) => (row: SampleRow) => row.cells[id] ?? '';
  const column = (id: string, width: number): GridColumn<SampleRow> => ({
    id,
    title: titles[id] ?? id,
    width,
    text: text(id),
  });
  const head: GridColumn<SampleRow> = {
    id: 'head',
    title: titles['head'] ?? '',
    width: 52,
    frozen: true,
    text: ({ done }) => (done ? '✓' : ''),
    act: toggle,
  };
  return [
    head,
    { ...column('ordinal', 52), frozen: true },
    { ...column('name', 260), frozen: true, grows: true, names: true },
    column('measure', 70),
    ...FIGURES.map((year) => ({
      ...column(year, 78),
      figure: true,
      refuse: (_row: SampleRow, typed: string) => refused(typed),
    })),
    { ...column('lead', 180), suggest: (_row, typed) => suggested(typed) },
    column('note', 160),
    {
      ...column('status', 130),
      text: ({ done }) => (done ? SAMPLES.grid.done : ''),
      render: ({ done }) =>
        done ? (
          <Chip shape="dot" tone="good">
            {SAMPLES.grid.done}
          </Chip>
        ) : null,
      locked: () => true,
    },
  ];
}

/** Every tenth line has two folded out below it. */
function sampleLines(rows: Lines): GridLine<SampleRow>[] {
  return [...rows.values()].flatMap((row, index): GridLine<SampleRow>[] => {
    const line = { kind: 'row', key: row.id, row, done: row.done, part: index % 10 === 3 } as const;
    if (index % 20 !== 0) return [line];
    const title = sections[(index / 20) % sections.length] ?? '';
    return [{ kind: 'section', key: `s${index}`, title }, line];
  });
}

/** The lines with all that was done to them, back and forth. */
function useSteps(count: number) {
  const [{ past, rows, future }, setSteps] = useState(() => ({
    past: [] as Lines[],
    rows: sampleRows(count),
    future: [] as Lines[],
  }));
  return {
    rows,
    put: (next: Lines) => setSteps({ past: [...past, rows], rows: next, future: [] }),
    undo: () => {
      const last = past.at(-1);
      if (last) setSteps({ past: past.slice(0, -1), rows: last, future: [rows, ...future] });
    },
    redo: () => {
      const [next, ...later] = future;
      if (next) setSteps({ past: [...past, rows], rows: next, future: later });
    },
  };
}

export function GridSamples() {
  const [sample, setSample] = useState(0);
  const fresh = (
    <Button size="compact-sm" variant="default" onClick={() => setSample(sample + 1)}>
      {SAMPLES.grid.fresh}
    </Button>
  );
  return (
    <Card title={SAMPLES.sections.grid} actions={fresh}>
      <SampleGrid key={sample} />
    </Card>
  );
}

function SampleGrid() {
  const count = Number(window.location.hash.slice(1) || 300);
  const { rows, put, undo, redo } = useSteps(count);
  const [cell, setCell] = useState<Cell>();
  const toggle = useStable((row: SampleRow) => put(new Map(rows).set(row.id, { ...row, done: !row.done })));
  const lines = useMemo(() => sampleLines(rows), [rows]);
  const columns = useMemo(() => sampleColumns(toggle), [toggle]);
  const menu = (row: SampleRow) => [
    { id: 'done', label: SAMPLES.grid.done, keys: 'Ctrl+Enter', onClick: () => toggle(row) },
  ];
  return (
    <div className={css.grid}>
      <Grid
        name="sample"
        label={SAMPLES.sections.grid}
        lines={lines}
        columns={columns}
        cell={cell}
        onCell={setCell}
        onChange={(changes) => put(withChanges(rows, changes))}
        onUndo={undo}
        onRedo={redo}
        menu={menu}
      />
    </div>
  );
}
