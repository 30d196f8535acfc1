import '../../i18n/rooms/things.ts';
import { Button, SegmentedControl, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { Bullet } from '../bullet.tsx';
import { Card } from '../card.tsx';
import { Count, Counts } from '../count.tsx';
import { Chip, Mark, SeverityMark, type Shape, type Tone } from '../marks.tsx';
import { PageHead } from '../page-head.tsx';
import { useTitle } from '../title.ts';
import { DialogSamples } from './dialog-samples.tsx';
import { ButtonSamples, FieldSamples } from './field-samples.tsx';
import { GridSamples } from './grid-samples.tsx';
import { ListSamples } from './list-samples.tsx';
import { NoticeSamples } from './notice-samples.tsx';
import { SAMPLES } from './sample-texts.ts';
import css from './samples.module.css';

/** Every shared part in every state, in either scheme: where they are looked at, drawn and checked. */
export function DesignPage() {
  useTitle(SAMPLES.title);
  return (
    <main className="page">
      <PageHead
        title={SAMPLES.title}
        about={SAMPLES.about}
        actions={
          <>
            <SchemeSwitch />
            <Button variant="default">{SAMPLES.action}</Button>
            <Button>{SAMPLES.mainAction}</Button>
          </>
        }
      />
      <div className={css.samples}>
        <Colours />
        <Type />
        <Card title={SAMPLES.sections.counts}>
          <CountSamples />
        </Card>
        <Statuses />
        <BulletSamples />
        <ListSamples />
        <GridSamples />
        <NoticeSamples />
        <DialogSamples />
        <FieldSamples />
        <ButtonSamples />
      </div>
    </main>
  );
}

function SchemeSwitch() {
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  return (
    <SegmentedControl
      size="xs"
      aria-label={SAMPLES.scheme}
      value={scheme}
      data={[
        { value: 'light', label: SAMPLES.light },
        { value: 'dark', label: SAMPLES.dark },
      ]}
      onChange={(next) => setColorScheme(next === 'dark' ? 'dark' : 'light')}
    />
  );
}

const COLOURS =
  'ink ink-2 ink-3 paper ground ground-2 line line-strong line-field accent accent-soft accent-ink gold ok ok-soft warn warn-soft bad bad-soft idle idle-soft hit hit-line'.split(
    ' ',
  );

function Colours() {
  return (
    <Card title={SAMPLES.sections.colours}>
      <ul className={css.colours}>
        {COLOURS.map((name) => (
          <li key={name}>
            <span className={css.swatch} style={{ background: `var(--${name})` }} />
            {name}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Type() {
  return (
    <Card title={SAMPLES.sections.type}>
      {Object.entries(SAMPLES.type).map(([size, words]) => (
        <div key={size} style={{ fontSize: `var(${size})` }}>
          {words}
        </div>
      ))}
    </Card>
  );
}

function CountSamples() {
  const [overdue, near, open, waiting] = SAMPLES.counted;
  return (
    <Counts>
      <Count to="/register" value={1234} tone="bad" label={overdue} note={SAMPLES.countNote} />
      <Count to="/register" value={7} tone="warn" label={near} />
      <Count to="/register" value={0} tone="bad" label={open} />
      <Count to="/register" value={undefined} label={waiting} />
    </Counts>
  );
}

function BulletSamples() {
  return (
    <Card title={SAMPLES.sections.bullets}>
      {SAMPLES.bullets.map((bullet) => (
        <p key={bullet.label} className="row">
          <Bullet {...bullet} direction={bullet.target < bullet.base ? -1 : 1} />
          <span className="soft small">{bullet.label}</span>
        </p>
      ))}
    </Card>
  );
}

const SHAPES: Record<Tone, Shape> = {
  good: 'dot',
  warn: 'triangle',
  bad: 'square',
  soft: 'dash',
  accent: 'ring',
};

function Statuses() {
  const tones = Object.keys(SHAPES) as Tone[];
  return (
    <Card title={SAMPLES.sections.statuses}>
      <p className="row">
        {tones.map((tone) => (
          <Chip key={tone} shape={SHAPES[tone]} tone={tone}>
            {SAMPLES.statuses[tone]}
          </Chip>
        ))}
      </p>
      <p className="row">
        {tones.map((tone) => (
          <Mark key={tone} shape={SHAPES[tone]} tone={tone}>
            {SAMPLES.remark}
          </Mark>
        ))}
        <Mark quiet shape="check" tone="good">
          {SAMPLES.remark}
        </Mark>
        <SeverityMark severity="serious" />
        <SeverityMark severity="minor" />
      </p>
    </Card>
  );
}
