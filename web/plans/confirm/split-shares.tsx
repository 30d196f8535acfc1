import { NativeSelect } from '@mantine/core';
import type { DraftRow } from '../../../src/plans/draft/contract.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { facetOf } from './change.ts';
import { facetName, facetText } from './facet-text.ts';
import { HALVES, type Half, type Share } from './split-row.ts';
import css from './screen.module.css';

interface SplitSharesProps {
  row: DraftRow;
  shares: readonly Share[];
  onShare: (cell: string, half: Half) => void;
}

/** Which half gets what of a row that is being cut; what its words do not tell says so. */
export function SplitShares({ row, shares, onShare }: SplitSharesProps) {
  const texts = useTexts();
  const words = texts.confirm.draft.split;
  if (shares.length === 0) return null;
  return (
    <fieldset className={css.shares}>
      <legend>{words.shares}</legend>
      {shares.map(({ cell, half, told }) => {
        const facet = `value.${cell}`;
        const label = `${facetName(facet, texts)}: ${facetText(facetOf(row, facet), facet, texts)}`;
        return (
          <NativeSelect
            key={cell}
            size="xs"
            label={label}
            description={told ? undefined : words.untold}
            value={half}
            data={HALVES.map((value) => ({ value, label: words.halves[value] }))}
            onChange={(event) => {
              const chosen = HALVES.find((each) => each === event.currentTarget.value);
              if (chosen) onShare(cell, chosen);
            }}
          />
        );
      })}
    </fieldset>
  );
}
