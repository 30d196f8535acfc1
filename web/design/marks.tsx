import type { ShownStatus } from '../../src/register/contract.ts';
import type { Finding } from '../../src/reading/contract.ts';
import { useTexts } from '../i18n/texts.tsx';

/** What a colour means here: well, watch it, wrong, nothing to do, under way. */
export type Tone = 'good' | 'warn' | 'bad' | 'soft' | 'accent';

/** A shape of its own for each meaning, so that colour is never alone. */
const SHAPES = {
  dot: <circle cx="6" cy="6" r="4.5" fill="currentColor" />,
  triangle: <path d="M6 1 11.5 11H.5Z" fill="currentColor" />,
  square: <path d="M1.5 1.5h9v9h-9z" fill="currentColor" />,
  ring: <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="2" />,
  diamond: <path d="m6 .8 5.2 5.2L6 11.2.8 6Z" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  dash: <path d="M1.5 5h9v2h-9z" fill="currentColor" />,
  cross: <path d="m2 2 8 8m0-8-8 8" stroke="currentColor" strokeWidth="2" />,
  half: (
    <>
      <circle cx="6" cy="6" r="4.2" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M6 1.8a4.2 4.2 0 0 0 0 8.4Z" fill="currentColor" />
    </>
  ),
  check: <path d="m1.5 6.5 3 3 6-7" fill="none" stroke="currentColor" strokeWidth="2" />,
} as const;
/** The shapes there are; each stands beside a word. */
export type Shape = keyof typeof SHAPES;

interface ChipProps {
  shape: Shape;
  tone: Tone;
  children: string;
}

/** A status: shape, word and colour on a soft ground; on paper its word alone. */
export function Chip({ shape, tone, children }: ChipProps) {
  return (
    <span className={`chip tone-${tone}`}>
      <Sign shape={shape} />
      {children}
    </span>
  );
}

interface MarkProps extends ChipProps {
  /** Only the shape is seen; the word is still read aloud. */
  quiet?: boolean;
}

/** A remark within a text or a cell: shape, word and colour without a ground of its own. */
export function Mark({ shape, tone, children, quiet = false }: MarkProps) {
  return (
    <span
      className={`mark tone-${tone}`}
      data-quiet={quiet || undefined}
      title={quiet ? children : undefined}
    >
      <Sign shape={shape} />
      <span className={quiet ? 'visually-hidden' : undefined}>{children}</span>
    </span>
  );
}

function Sign({ shape }: { shape: Shape }) {
  return (
    <svg width="10" height="10" viewBox="0 0 12 12" aria-hidden="true">
      {SHAPES[shape]}
    </svg>
  );
}

/** Each status has a shape or a colour of its own; bars of a status have the colour of its mark. */
const STATUS_MARKS = {
  'in-time': { shape: 'dot', tone: 'accent' },
  'near-due': { shape: 'triangle', tone: 'warn' },
  overdue: { shape: 'square', tone: 'bad' },
  'due-waiting': { shape: 'half', tone: 'warn' },
  ongoing: { shape: 'ring', tone: 'accent' },
  'waiting-for-condition': { shape: 'diamond', tone: 'soft' },
  'no-deadline': { shape: 'dash', tone: 'soft' },
  'not-reviewed': { shape: 'ring', tone: 'soft' },
  'done-on-time': { shape: 'check', tone: 'good' },
  'done-late': { shape: 'half', tone: 'good' },
  done: { shape: 'check', tone: 'good' },
  paused: { shape: 'dash', tone: 'warn' },
  cancelled: { shape: 'cross', tone: 'soft' },
  transferred: { shape: 'cross', tone: 'soft' },
  retired: { shape: 'cross', tone: 'soft' },
} as const satisfies Record<ShownStatus, { shape: Shape; tone: Tone }>;

/** Where an indicator or a task stands today. */
export function StatusChip({ status }: { status: ShownStatus }) {
  const { register } = useTexts();
  return <Chip {...STATUS_MARKS[status]}>{register.statuses[status]}</Chip>;
}

/** The same within a text, or as the head of a column of numbers. */
export function StatusMark({ status }: { status: ShownStatus }) {
  const { register } = useTexts();
  return <Mark {...STATUS_MARKS[status]}>{register.statuses[status]}</Mark>;
}

/** How serious it is that something is not clear: the same shape wherever it is said. */
export const SEVERITY_MARKS = {
  serious: { shape: 'triangle', tone: 'bad' },
  minor: { shape: 'diamond', tone: 'warn' },
} as const satisfies Record<Finding['severity'], { shape: Shape; tone: Tone }>;

/** The same with its word. */
export function SeverityMark({ severity }: { severity: Finding['severity'] }) {
  const { reading } = useTexts();
  return <Mark {...SEVERITY_MARKS[severity]}>{reading.severities[severity]}</Mark>;
}
