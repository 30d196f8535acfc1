import { Link } from '@tanstack/react-router';
import type { RegisterFacets } from '../../../src/register/contract.ts';
import { numberText } from '../../format/numbers.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { segmentsOf } from './classes.ts';
import type { RegisterSearch } from './filters.ts';
import css from './register.module.css';

interface ClassSegmentsProps {
  search: RegisterSearch;
  kinds: RegisterFacets['kinds'] | undefined;
  onChange: (change: { kind: string | undefined }) => void;
}

/** The first choice of the list: what it holds, each class with its number. */
export function ClassSegments({ search, kinds, onChange }: ClassSegmentsProps) {
  const texts = useTexts();
  return (
    <div className={`${css.segments} no-print`} role="group" aria-label={texts.register.classes}>
      {segmentsOf(kinds ?? [], search, texts).map(({ kind, label, count }) => (
        <button
          key={label}
          type="button"
          className={css.segment}
          aria-pressed={search.kind === kind}
          onClick={() => onChange({ kind })}
        >
          {label} <span className={css.segmentCount}>{kinds ? numberText(count) : '…'}</span>
        </button>
      ))}
      <Link
        className={`onward ${css.toFindings}`}
        to="/register/findings"
        search={search.plan ? { plan: search.plan } : {}}
      >
        {texts.findings.title}
      </Link>
      <Link className={`onward ${css.toFindings}`} to="/register/base-figures">
        {texts.bases.open}
      </Link>
    </div>
  );
}
