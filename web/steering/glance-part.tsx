import { useNavigate } from '@tanstack/react-router';
import type { GlanceQuery } from '../../src/register/list/contract.ts';
import { GlanceBar } from './glance-bar.tsx';
import { Pictures } from './pictures.tsx';
import { ShareButton } from './share-button.tsx';

interface GlancePartProps {
  glance: GlanceQuery;
  /** Whether the person sees to all of it, and may narrow it; else it is the own unit's. */
  whole: boolean;
}

/** The lower part of home: the plan at a glance, as its address narrows it. */
export function GlancePart({ glance, whole }: GlancePartProps) {
  const navigate = useNavigate({ from: '/' });
  return (
    <>
      {whole && (
        <GlanceBar
          glance={glance}
          onChange={(search) => void navigate({ search, replace: true })}
          tools={<ShareButton glance={glance} />}
        />
      )}
      <Pictures glance={glance} />
    </>
  );
}
