import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { GlanceQuery } from '../../src/register/list/contract.ts';
import { useTexts } from '../i18n/texts.tsx';
import { isNarrowed } from './glance.ts';
import { Pictures } from './pictures.tsx';
import { ShareButton } from './share-button.tsx';

const GlanceBar = lazy(() => import('./glance-bar.tsx').then((m) => ({ default: m.GlanceBar })));

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
      {whole && <Narrow glance={glance} onChange={(search) => void navigate({ search, replace: true })} />}
      <Pictures glance={glance} />
    </>
  );
}

interface NarrowProps {
  glance: GlanceQuery;
  onChange: (glance: GlanceQuery) => void;
}

/** The filters are fetched when somebody asks for them, or the address has some. */
function Narrow({ glance, onChange }: NarrowProps) {
  const { design } = useTexts();
  const [asked, setAsked] = useState(false);
  const share = <ShareButton glance={glance} />;
  if (!asked && !isNarrowed(glance))
    return (
      <div className="list-bar no-print">
        <Button variant="default" onClick={() => setAsked(true)}>
          {design.filters}
        </Button>
        <div className="list-bar-tools">{share}</div>
      </div>
    );
  return (
    <Suspense>
      <GlanceBar glance={glance} onChange={onChange} tools={share} opened={asked} />
    </Suspense>
  );
}
