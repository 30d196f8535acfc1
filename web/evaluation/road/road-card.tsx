import { useEffect, useMemo, useRef, useState } from 'react';
import type { StandingWithCourse } from '../../../src/evaluation/indicators/contract.ts';
import { Card } from '../../design/card.tsx';
import { useInSight } from '../../design/in-sight.ts';
import { LineKeys } from '../../design/line-key.tsx';
import { dateText } from '../../format/dates.ts';
import { numberText, shownNumber } from '../../format/numbers.ts';
import { useTexts } from '../../i18n/texts.tsx';
import css from './road.module.css';
import { roadOption } from './road-option.ts';
import { type RoadPicture, roadPicture } from './road-picture.ts';
import { roadSentence } from './road-words.ts';

interface RoadCardProps {
  standing: StandingWithCourse;
  unit: string | undefined;
}

/** The road with what was observed beside it, and the figures of it; nothing where there is neither. */
export function RoadCard({ standing, unit }: RoadCardProps) {
  const { evaluation: words } = useTexts();
  const picture = useMemo(() => roadPicture(standing), [standing]);
  if (!picture && standing.observations.length === 0) return null;
  return (
    <Card title={unit ? `${words.road.title} (${unit})` : words.road.title}>
      {picture && <Keys picture={picture} />}
      {picture && <RoadBox picture={picture} label={roadSentence(standing, words)} />}
      {standing.observations.length > 0 && <Figures standing={standing} />}
    </Card>
  );
}

/** Which line is which. */
function Keys({ picture: { observed, forecast } }: { picture: RoadPicture }) {
  const { evaluation } = useTexts();
  const shown = { road: true, observed: observed.length > 0, forecast: forecast !== undefined };
  const kinds = (['road', 'observed', 'forecast'] as const).filter((kind) => shown[kind]);
  return <LineKeys lines={kinds.map((kind) => ({ kind, words: evaluation.road.lines[kind] }))} />;
}

type Drawing = typeof import('./road-drawing.tsx').RoadDrawing;
/** Once it is there it is drawn at once, also while a browser waits to print. */
let loaded: Drawing | undefined;

async function load(): Promise<Drawing> {
  const { RoadDrawing } = await import('./road-drawing.tsx');
  loaded = RoadDrawing;
  return RoadDrawing;
}

/** Room for the picture, which is loaded when somebody comes near. */
function RoadBox({ picture, label }: { picture: RoadPicture; label: string }) {
  const { evaluation: words } = useTexts();
  const option = useMemo(() => roadOption(picture, words), [picture, words]);
  const box = useRef<HTMLDivElement>(null);
  const inSight = useInSight(box);
  const [arrived, setArrived] = useState<{ Drawing: Drawing }>();
  usePrintable();
  useEffect(() => {
    let here = true;
    if (inSight && !loaded)
      load().then(
        (Drawing) => here && setArrived({ Drawing }),
        // The sentence, the table and the figures say the same.
        () => undefined,
      );
    return () => {
      here = false;
    };
  }, [inSight]);
  const Drawing = inSight ? (loaded ?? arrived?.Drawing) : undefined;
  return (
    <div ref={box} className={css.box} role="img" aria-label={label}>
      {Drawing && <Drawing option={option} />}
    </div>
  );
}

/** Browsers do not wait for anything once they print: where people print, what draws comes in a quiet moment. */
function usePrintable(): void {
  useEffect(() => {
    if (!('requestIdleCallback' in window) || !window.matchMedia('(hover: hover)').matches) return;
    const asked = window.requestIdleCallback(() => void load().catch(() => undefined));
    return () => window.cancelIdleCallback(asked);
  }, []);
}

/** What the line of figures says, to be read and copied. */
function Figures({ standing: { observations, baseFrom } }: { standing: StandingWithCourse }) {
  const { evaluation } = useTexts();
  const words = evaluation.road;
  return (
    <details>
      <summary>{words.figures(numberText(observations.length))}</summary>
      {baseFrom === 'year-begins' && <p className="soft small">{words.yearly}</p>}
      <table className={`dense ${css.figures}`}>
        <thead>
          <tr>
            <th scope="col">{words.day}</th>
            <th scope="col" className="number">
              {words.value}
            </th>
          </tr>
        </thead>
        <tbody>
          {observations.map(({ day, value }) => (
            <tr key={day}>
              <th scope="row">{dateText(day)}</th>
              <td className="number">{shownNumber(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
