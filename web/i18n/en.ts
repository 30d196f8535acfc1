/** The same texts in English; loaded only for those who chose it. */
import { accounts } from './en/accounts.ts';
import { afterClose } from './en/after-close.ts';
import { answering } from './en/answering.ts';
import { approval } from './en/approval.ts';
import { bases } from './en/bases.ts';
import { centralSystem } from './en/central-system.ts';
import { changeLog } from './en/change-log.ts';
import { common } from './en/common.ts';
import { conditions } from './en/conditions.ts';
import { confirm } from './en/confirm.ts';
import { content } from './en/content.ts';
import { design } from './en/design.ts';
import { delegations } from './en/delegations.ts';
import { documents } from './en/documents.ts';
import { duties } from './en/duties.ts';
import { extensions } from './en/extensions.ts';
import { findings } from './en/findings.ts';
import { flows } from './en/flows.ts';
import { forUnits } from './en/for-units.ts';
import { grid } from './en/grid.ts';
import { imports } from './en/imports.ts';
import { handedOn } from './en/handed-on.ts';
import { outside } from './en/outside.ts';
import { organisation } from './en/organisation.ts';
import { overview } from './en/overview.ts';
import { home, plans } from './en/plans.ts';
import { directives } from './en/directives.ts';
import { life } from './en/life.ts';
import { many } from './en/many.ts';
import { people, peopleImport } from './en/people.ts';
import { posts } from './en/posts.ts';
import { progress } from './en/progress.ts';
import { reading } from './en/reading.ts';
import { register } from './en/register.ts';
import { reorganisation } from './en/reorganisation.ts';
import { shell } from './en/shell.ts';
import { settling } from './en/settling.ts';
import { amendments } from './en/amendments.ts';
import { succession } from './en/succession.ts';
import { several } from './en/several.ts';
import { shortText } from './en/short-text.ts';
import { start } from './en/start.ts';
import { things } from './en/things.ts';
import { evaluation } from './en/evaluation.ts';
import { sharing } from './en/sharing.ts';
import { steering } from './en/steering.ts';
import { wholes } from './en/wholes.ts';
import type { Texts } from './vi.ts';

export const en: Texts = {
  centralSystem,
  changeLog,
  common,
  shell,
  design,
  accounts,
  people,
  posts,
  delegations,
  peopleImport,
  organisation,
  grid,
  imports,
  reading,
  conditions,
  extensions,
  wholes,
  evaluation,
  steering,
  sharing,
  bases,
  confirm,
  register,
  things,
  life,
  directives,
  many,
  findings,
  content,
  flows,
  start,
  outside,
  plans,
  home,
  answering,
  overview,
  documents,
  duties,
  approval,
  progress,
  settling,
  several,
  succession,
  amendments,
  shortText,
  afterClose,
  handedOn,
  forUnits,
  reorganisation,
};
