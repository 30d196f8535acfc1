import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { PlanImport } from '../../src/plans/intake/contract.ts';
import { useTexts } from '../i18n/texts.tsx';

interface SameFilesProps {
  sameAs: NonNullable<PlanImport['sameAs']>;
  onAgain: () => void;
}

/** The files were read before: where that led, and the way to read them anew all the same. */
export function SameFiles({ sameAs, onAgain }: SameFilesProps) {
  const { imports: words } = useTexts();
  return (
    <div className="notice" role="status">
      <strong>{words.sameTitle}</strong>
      <p>{words.sameText}</p>
      <div className="row">
        {sameAs.planId ? (
          <Link to="/plans/$id" params={{ id: sameAs.planId }}>
            {words.samePlan}
          </Link>
        ) : (
          <Link to="/imports/$id" params={{ id: sameAs.importId }}>
            {words.sameOpen}
          </Link>
        )}
        <Button size="compact-sm" variant="default" onClick={onAgain}>
          {words.sameAgain}
        </Button>
      </div>
    </div>
  );
}
