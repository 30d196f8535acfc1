import '../../i18n/rooms/things.ts';
import '../../i18n/rooms/bases.ts';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { BaseFigure, BaseFigures } from '../../../src/duties/base/contract.ts';
import { canSetBaseFigures } from '../../../src/duties/permissions.ts';
import { useMe } from '../../api/me.ts';
import { baseFiguresQuery } from '../../api/wholes.ts';
import { Problem, Waiting } from '../../design/notices.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useTitle } from '../../design/title.ts';
import { numberText } from '../../format/numbers.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { BaseDialog } from './base-dialog.tsx';

/** Số liệu nền: kinds of figures by years, each cell opening what was written of it. */
export function BasePage() {
  const { bases: words } = useTexts();
  useTitle(words.title);
  const figures = useQuery(baseFiguresQuery);
  return (
    <div className="page">
      <PageHead title={words.title} about={words.about} />
      <Problem error={figures.error} onRetry={() => void figures.refetch()} />
      {figures.isPending && <Waiting />}
      {figures.data && <BaseTable figures={figures.data} />}
    </div>
  );
}

type Kind = BaseFigures['kinds'][number];

interface Asked {
  kind: Kind;
  year: number;
}

function BaseTable({ figures: { kinds, years, figures } }: { figures: BaseFigures }) {
  const { bases: words } = useTexts();
  const [asked, setAsked] = useState<Asked>();
  const of = (kind: Kind['kind'], year: number) =>
    figures.filter((each) => each.kind === kind && each.year === year);
  return (
    <div className="card">
      <table className="dense cards">
        <thead>
          <tr>
            <th scope="col">{words.kind}</th>
            <th scope="col">{words.counted}</th>
            {years.map((year) => (
              <th key={year} scope="col" className="number">
                {year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => (
            <tr key={kind.kind}>
              <th scope="row">{kind.name}</th>
              <td data-label={words.counted} className="soft">
                {kind.unit}
              </td>
              {years.map((year) => (
                <td key={year} data-label={String(year)} className="number">
                  <BaseCell
                    kind={kind}
                    year={year}
                    holding={of(kind.kind, year)[0]}
                    onOpen={() => setAsked({ kind, year })}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {asked && (
        <BaseDialog
          {...asked}
          versions={of(asked.kind.kind, asked.year)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </div>
  );
}

interface BaseCellProps extends Asked {
  holding: BaseFigure | undefined;
  onOpen: () => void;
}

/** A figure that holds opens; a gap asks to be filled of those who may. */
function BaseCell({ kind: { name }, year, holding, onOpen }: BaseCellProps) {
  const { bases: words } = useTexts();
  const { user } = useMe();
  const sets = canSetBaseFigures(user, user.communeCode);
  const value = holding?.value === undefined ? undefined : numberText(holding.value);
  if (value === undefined && !sets && !holding) return <span className="soft">{words.none}</span>;
  return (
    <span>
      <Button size="compact-sm" variant="subtle" onClick={onOpen}>
        {value ?? (sets ? words.add : words.takenBack)}
        <span className="visually-hidden">{words.ofCell(name, String(year))}</span>
      </Button>
    </span>
  );
}
