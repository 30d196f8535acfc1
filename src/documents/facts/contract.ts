/** What a report tells of: the typed facts of one period, each with the record that it comes from. */
import type { Definition } from '../../duties/contract.ts';
import type { NamedEvidence, PeriodNote, Product } from '../../progress/contract.ts';
import type { OUTSIDE_KINDS, Target } from '../../reading/contract.ts';
import type { OfficialDocument } from '../model/contract.ts';
import type { ShownStatus, TaskCell } from '../../register/contract.ts';
import type { RowStanding, TaskState } from '../../register/received/contract.ts';

/** Days are "YYYY-MM-DD". */
export interface PeriodFacts {
  id: string;
  /** "quý III/2026", "6 tháng đầu năm 2026", "tháng 9/2026", "năm 2026". */
  name: string;
  cycle: 'month' | 'quarter' | 'half' | 'nine-month' | 'year' | 'ad-hoc';
  start: string;
  end: string;
}

/** A received figure of an indicator. */
export interface FigureFact {
  periodId: string;
  periodName: string;
  asOf: string;
  value?: number;
  numerator?: number;
  denominator?: number;
  /** Of an indicator in words. */
  text?: string;
  estimate: boolean;
  observationId: string;
  receivedAt: string;
  unitName?: string;
  evidence: NamedEvidence[];
}

/** The document that gives it: "Thông báo số 15/TB-UBND ngày 02/3/2026 của UBND tỉnh". `own`: the commune issued it itself. */
export interface GivingDocument {
  id: string;
  title: string;
  number?: string;
  date?: string;
  own: boolean;
}

export interface IndicatorFact {
  id: string;
  ordinal?: string;
  name: string;
  section?: string;
  given?: GivingDocument;
  /** "%", "Bộ"; absent: the plan names none. */
  unit?: string;
  leadName?: string;
  /** The level of this period's year, or the next one that the plan names. */
  target?: Target;
  definition: Pick<Definition, 'accumulation' | 'direction' | 'valueKind'>;
  /** Real figure of the period itself. */
  inPeriod?: FigureFact;
  /** From the beginning of the year until the end of the period; of a stock the same as `inPeriod`. */
  cumulative?: FigureFact;
  /** "Ước cả kỳ", received or sent; replaced by the real one. */
  estimate?: FigureFact;
  /** The last real one that was received until `asOf`, of whatever period. */
  latest?: FigureFact;
  /** Of the period before, and of the same period of the year before. */
  previous?: FigureFact;
  lastYear?: FigureFact;
  standing?: RowStanding;
}

/** What was received of a task until `asOf`. */
export interface TaskFact {
  id: string;
  ordinal?: string;
  name: string;
  section?: string;
  /** First unit that leads. */
  leadId?: string;
  leadName?: string;
  /** All bodies in the words of the plan. */
  owners: string[];
  deliverable?: string;
  deadlineText?: string;
  due?: string;
  extendedDue?: string;
  documentKind: 'plan' | (typeof OUTSIDE_KINDS)[number];
  given?: GivingDocument;
  status: ShownStatus;
  cell: TaskCell;
  state: TaskState;
  completedOn?: string;
  /** Due, and done, within the period. */
  dueInPeriod: boolean;
  doneInPeriod: boolean;
  /** Its due day lies in the next period. */
  dueNext: boolean;
  updateId?: string;
  updatePeriodId?: string;
  updateAsOf?: string;
  result?: string;
  percent?: number;
  product?: Product;
  obstacle?: string;
  proposal?: string;
  solver?: string;
  nextStep?: string;
  evidence: NamedEvidence[];
}

/** Phiếu kỳ of a unit, as it was sent. */
export interface NoteFact {
  dutyId: string;
  unitId: string;
  unitName: string;
  note: PeriodNote;
}

/** A document that was issued in the period. */
export interface IssuedDocument {
  number: string;
  date?: string;
  title?: string;
  /** Where it was told: a task whose product it is, or the note of a unit. */
  record: { kind: 'task' | 'duty'; id: string };
  unitName?: string;
}

export interface UnitReported {
  dutyId: string;
  unitId: string;
  name: string;
  /** First submitted, "YYYY-MM-DD"; absent: has not reported. */
  submittedOn?: string;
  onTime?: boolean;
  due?: string;
}

/** An issued report that a letter corrects. */
export interface CorrectedReport {
  /** "Báo cáo số 15/BC-UBND ngày 05/9/2026". */
  called: string;
  /** "Báo cáo". */
  type: string;
  number: string;
  issuedOn: string;
  document: OfficialDocument;
}

export interface ReportFacts {
  commune: {
    code: string;
    name: string;
    type: 'xã' | 'phường' | 'đặc khu';
    provinceName: string;
    /** "tỉnh", "thành phố"; absent: not known. */
    provinceType?: string;
  };
  plan?: { id: string; title: string; number?: string; date?: string };
  period: PeriodFacts;
  previous?: PeriodFacts;
  lastYear?: PeriodFacts;
  next?: PeriodFacts;
  /** Until when figures and tasks are counted: today, or the end of a period that is over. */
  asOf: string;
  units: UnitReported[];
  /** In the order of the register. */
  tasks: TaskFact[];
  indicators: IndicatorFact[];
  notes: NoteFact[];
  issued: IssuedDocument[];
  /** Of a letter that corrects, and of that alone. */
  corrected?: CorrectedReport;
}
