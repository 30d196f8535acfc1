/** The messages that screens receive, by name. Only loaded while developing. */
import { Whole } from '../../src/progress/wholes/contract.ts';
import { Amendment } from '../../src/approval/amendments/contract.ts';
import { WaitingExtension } from '../../src/approval/extensions/contract.ts';
import { OwnDirective } from '../../src/approval/directives/contract.ts';
import { RecentTransfer } from '../../src/approval/life/contract.ts';
import { z } from 'zod';
import { Account } from '../../src/accounts/contract.ts';
import { ReportStep } from '../../src/approval/contract.ts';
import { Duty, ReportingPeriod } from '../../src/duties/contract.ts';
import { Commune, FormerCommune, Province, Unit, UnitDraft } from '../../src/organisation/contract.ts';
import { DraftOwner } from '../../src/plans/draft/contract.ts';
import { Plan } from '../../src/plans/confirmed/contract.ts';
import { HandOverPerson } from '../../src/duties/content/contract.ts';
import { PlanImport } from '../../src/plans/intake/contract.ts';
import { Evidence, LedRow, ThingAnswer } from '../../src/progress/contract.ts';
import { Reorganisation } from '../../src/reorganisation/contract.ts';
import { DecidedPair } from '../../src/register/same/contract.ts';
import { RegisterFinding, RegisterRow } from '../../src/register/contract.ts';

export { ChangeLogPage, LogCheck } from '../../src/change-log/contract.ts';
export { IndicatorMilestones, StandingWithCourse } from '../../src/evaluation/indicators/contract.ts';
export { ReportChanges, ReportPage, Reports } from '../../src/documents/contract.ts';
export {
  CentralPage,
  CentralSetting,
  CentralStanding,
  EntriesKept,
} from '../../src/central-system/contract.ts';
export { ReportTemplates, SignedDifferences } from '../../src/documents/templates/contract.ts';
export { BaseFigures } from '../../src/duties/base/contract.ts';
export { TaskExtensions } from '../../src/approval/extensions/contract.ts';
export { GivenDirective, RowDirectives } from '../../src/approval/directives/contract.ts';
export { OccurrenceChain } from '../../src/progress/occurrences/contract.ts';
export { TaskLife } from '../../src/approval/life/contract.ts';
export { NoteStepTaken, ReportingStanding, StepsTaken } from '../../src/approval/contract.ts';
export { ReportingRate } from '../../src/duties/contract.ts';
export { Delegations } from '../../src/accounts/delegations/contract.ts';
export { Desk, NewHeadOrdered } from '../../src/accounts/desk/contract.ts';
export { HoldersOn, PostsOverTime } from '../../src/accounts/posts/contract.ts';
export { Account, Me, SignInOptions } from '../../src/accounts/contract.ts';
export { PeopleCheck, PeopleImported } from '../../src/accounts/import/contract.ts';
export { SystemState } from '../../src/system/contract.ts';
export { Unit } from '../../src/organisation/contract.ts';
export { DraftDelta, DraftFinding } from '../../src/plans/draft/contract.ts';
export {
  Answerability,
  FormerChoices,
  FormerDefinitions,
  FormerTaskProviders,
  FormerUpdaters,
  PeriodContent,
} from '../../src/duties/content/contract.ts';
export { AheadCounts, FlowTables } from '../../src/duties/confirming/contract.ts';
export { VersionedSettings } from '../../src/duties/settings.ts';
export { YearDays } from '../../src/duties/contract.ts';
export { SavedStart, Start, StartCount, StartReport } from '../../src/progress/start/contract.ts';
export { AddedTask } from '../../src/plans/outside/contract.ts';
export { Plan, PlanDetail } from '../../src/plans/confirmed/contract.ts';
export { DutyForm, Evidence, MyWork, Owed, SavedDrafts, SavedNote } from '../../src/progress/contract.ts';
export { PlanDocument, PlanImport } from '../../src/plans/intake/contract.ts';
export {
  RegisterColumns,
  RegisterDetail,
  RegisterFacets,
  RegisterPage,
} from '../../src/register/contract.ts';
export { ContentsChanged, SplitResult, ThingsRetired } from '../../src/register/changes/contract.ts';
export { Preview, ReorganisationDetail } from '../../src/reorganisation/contract.ts';
export { Succession } from '../../src/approval/succession/contract.ts';
export { SamePage } from '../../src/register/same/contract.ts';
export { RegisterOverview, RowPlace } from '../../src/register/list/contract.ts';
export const Duties = z.array(Duty);
export const ReportingPeriods = z.array(ReportingPeriod);
export const ReportSteps = z.array(ReportStep);
export const WaitingExtensions = z.array(WaitingExtension);
export const Amendments = z.array(Amendment);
export const DecidedPairs = z.array(DecidedPair);
export const RecentTransfers = z.array(RecentTransfer);
export const OwnDirectives = z.array(OwnDirective);
export const ThingAnswers = z.array(ThingAnswer);
export const Accounts = z.array(Account);
export const Communes = z.array(Commune);
export const Provinces = z.array(Province);
export const Units = z.array(Unit);
export const FormerCommunes = z.array(FormerCommune);
export const Reorganisations = z.array(Reorganisation);
export const Created = z.object({ id: z.uuid() });
export const UnitDrafts = z.array(UnitDraft);
export const PlanImports = z.array(PlanImport);
export const Plans = z.array(Plan);
export const HandOverPeople = z.array(HandOverPerson);
export const RegisterFindings = z.array(RegisterFinding);
export const Changed = z.object({ changed: z.int() });
export const DraftOwners = z.array(DraftOwner);
export const OneTimePassword = z.object({ oneTimePassword: z.string() });
export const NewAccount = Account.extend({ oneTimePassword: z.string().optional() });
export const SetupState = z.object({ valid: z.boolean() });
export const SingleSignOn = z.object({ url: z.string() });
export const SignedIn = z.object({ twoFactorRedirect: z.boolean().optional() });
export const TotpEnrolment = z.object({ totpURI: z.string(), backupCodes: z.array(z.string()) });
export const SearchAnswer = z.object({ plans: z.array(Plan), rows: z.array(RegisterRow) });
export const EvidenceList = z.array(Evidence);
export const LedRows = z.array(LedRow);
export const Wholes = z.array(Whole);
