import { useState } from 'react';
import { Card } from '../card.tsx';
import { type FilterField, ListBar } from '../list-bar.tsx';
import { Chip } from '../marks.tsx';
import { SAMPLES } from './sample-texts.ts';

type Name = keyof typeof SAMPLES.fields;

const CHIPS = {
  good: { shape: 'dot', tone: 'good' },
  warn: { shape: 'triangle', tone: 'warn' },
  bad: { shape: 'square', tone: 'bad' },
} as const;

/** A list with what is on above it. */
export function ListSamples() {
  const [words, setWords] = useState('');
  const [on, setOn] = useState<Partial<Record<Name, string>>>({ kind: 'Chỉ tiêu' });
  const fields = (Object.keys(SAMPLES.fields) as Name[]).map((name): FilterField<Name> => {
    const { label, choices } = SAMPLES.fields[name];
    const counted = choices.map((choice, at) => ({ value: choice, label: choice, count: 12 - at }));
    return { name, label, choices: counted, value: on[name] };
  });
  return (
    <Card title={SAMPLES.sections.lists}>
      <ListBar
        search={{ label: SAMPLES.search, value: words, onChange: setWords }}
        fields={fields}
        onChange={(name, value) => setOn({ ...on, [name]: value })}
        onClear={() => {
          setWords('');
          setOn({});
        }}
      />
      <table className="dense cards">
        <thead>
          <tr>
            {SAMPLES.heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {SAMPLES.rows.map((row) => (
            <Row key={row[0]} row={row} />
          ))}
        </tbody>
      </table>
    </Card>
  );
}

function Row({ row }: { row: (typeof SAMPLES.rows)[number] }) {
  const [ordinal, name, unit, target, lead, status] = row;
  const [, , unitHead, year, leadHead, statusHead] = SAMPLES.heads;
  return (
    <tr>
      <td>{ordinal}</td>
      <th scope="row">{name}</th>
      <td data-label={unitHead}>{unit}</td>
      <td data-label={year} className="number">
        {target}
      </td>
      <td data-label={leadHead}>{lead}</td>
      <td data-label={statusHead}>
        <Chip {...CHIPS[status]}>{SAMPLES.statuses[status]}</Chip>
      </td>
    </tr>
  );
}
