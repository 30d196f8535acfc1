import { Checkbox } from '@mantine/core';
import type { CheckedLine } from '../../src/accounts/import/contract.ts';
import { Chip, type Shape, type Tone } from '../design/marks.tsx';
import { useTexts } from '../i18n/texts.tsx';

const LOOKS: Record<CheckedLine['outcome'], { shape: Shape; tone: Tone }> = {
  new: { shape: 'dot', tone: 'good' },
  changed: { shape: 'diamond', tone: 'accent' },
  unchanged: { shape: 'dash', tone: 'soft' },
  problem: { shape: 'triangle', tone: 'bad' },
};

/** Whether taking the line in would do something. */
export const importable = ({ outcome }: CheckedLine): boolean => outcome === 'new' || outcome === 'changed';

interface ImportLinesProps {
  lines: readonly CheckedLine[];
  /** Numbers of the lines that the person leaves out. */
  left: ReadonlySet<number>;
  onLeft: (left: ReadonlySet<number>) => void;
}

/** What would happen with every line of the list, and why not. */
export function ImportLines({ lines, left, onLeft }: ImportLinesProps) {
  const { peopleImport: words, accounts } = useTexts();
  const problems = lines.filter(({ outcome }) => outcome === 'problem').length;
  const heads = [
    words.take,
    words.line,
    accounts.list.name,
    accounts.list.userName,
    words.outcome,
    words.what,
  ];
  const turn = (line: number, take: boolean) => {
    const next = new Set(left);
    if (take) next.delete(line);
    else next.add(line);
    onLeft(next);
  };
  return (
    <>
      {problems > 0 && <p className="notice">{words.leaveOut(problems)}</p>}
      <table className="dense cards">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line
              key={line.given.line}
              line={line}
              taken={!left.has(line.given.line)}
              onTurn={(take) => turn(line.given.line, take)}
            />
          ))}
        </tbody>
      </table>
    </>
  );
}

interface LineProps {
  line: CheckedLine;
  taken: boolean;
  onTurn: (take: boolean) => void;
}

function Line({ line, taken, onTurn }: LineProps) {
  const { peopleImport: words, accounts } = useTexts();
  const { given, outcome, userName, changes, problems } = line;
  const asked = [given.post, given.unit, given.role].filter(Boolean).join(' · ');
  return (
    <tr>
      <td>
        {importable(line) && (
          <Checkbox
            aria-label={words.takeLine(given.line)}
            checked={taken}
            onChange={(event) => onTurn(event.currentTarget.checked)}
          />
        )}
      </td>
      <td data-label={words.line}>{given.line}</td>
      <th scope="row">{given.name}</th>
      <td data-label={accounts.list.userName}>{userName}</td>
      <td data-label={words.outcome}>
        <Chip {...LOOKS[outcome]}>{words.outcomes[outcome]}</Chip>
      </td>
      <td data-label={words.what}>
        {outcome === 'new' && asked}
        {changes.map((change) => (
          <div key={change}>{change}</div>
        ))}
        {problems.map(({ field, text }) => (
          <div key={`${field} ${text}`}>{text}</div>
        ))}
      </td>
    </tr>
  );
}
