/** What a kind of document is: data and a few blocks. The registry of all kinds is `kinds.ts`. */
import type { Choices, Kind } from '../contract.ts';
import type { CorrectedReport, PeriodFacts, ReportFacts } from '../facts/contract.ts';
import type { Annex, Block, OfficialDocument } from '../model/contract.ts';
import type { TemplateFrame } from '../taken-over/contract.ts';

/** The last issued document of the same kind about an earlier period; comparisons use what it says. */
export interface EarlierDocument {
  /** "Báo cáo số 15/BC-UBND ngày 25/6/2026", or what is known of it. */
  called: string;
  periodName: string;
  document: OfficialDocument;
}

export interface BuildContext {
  /** Who issues it, as it stands in the letterhead: "Ủy ban nhân dân xã Sông Trăng". */
  issuer: string;
  choices: Choices;
  /** About the period before, where one was issued. */
  previous?: EarlierDocument;
  /** Letters of the same kind about the same period that were issued before, in their order. */
  before?: readonly Pick<EarlierDocument, 'called'>[];
}

export interface Built {
  body: Block[];
  annexes: Annex[];
}

/** What a document is called after. */
export type Subject = Pick<ReportFacts, 'commune' | 'plan'> & {
  period: Pick<PeriodFacts, 'name'>;
  corrected?: Pick<CorrectedReport, 'called'>;
};

export interface KindRule {
  kind: Kind;
  /** "BC-UBND", "BC/ĐU": type and body; a công văn has its unit in the place of the type. */
  symbol: Record<'state' | 'party', string>;
  /** "BÁO CÁO"; absent: a công văn. */
  type?: string;
  /** Whether it is about one plan, and not all that the register follows. */
  ofPlan: boolean;
  /** Whether another one about the same period stands beside the first, and replaces nothing. */
  repeats?: true;
  /** Whether it is sent to the level above, so that issuing it answers what the commune owes there. */
  answersUpward: boolean;
  /** What of the frame follows from the facts: Kính gửi where it is not the level above. It goes before any form taken over. */
  told?: (facts: ReportFacts) => TemplateFrame;
  /** Trích yếu. */
  subject: (about: Subject) => string;
  build: (facts: ReportFacts, context: BuildContext) => Built;
}
