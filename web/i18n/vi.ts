/** All texts of the screens in Vietnamese, by the part of the program they belong to. */
import { accounts } from './vi/accounts.ts';
import { afterClose } from './vi/after-close.ts';
import { answering } from './vi/answering.ts';
import { approval } from './vi/approval.ts';
import { bases } from './vi/bases.ts';
import { centralSystem } from './vi/central-system.ts';
import { changeLog } from './vi/change-log.ts';
import { common } from './vi/common.ts';
import { conditions } from './vi/conditions.ts';
import { confirm } from './vi/confirm.ts';
import { content } from './vi/content.ts';
import { design } from './vi/design.ts';
import { delegations } from './vi/delegations.ts';
import { documents } from './vi/documents.ts';
import { duties } from './vi/duties.ts';
import { extensions } from './vi/extensions.ts';
import { findings } from './vi/findings.ts';
import { flows } from './vi/flows.ts';
import { forUnits } from './vi/for-units.ts';
import { grid } from './vi/grid.ts';
import { imports } from './vi/imports.ts';
import { handedOn } from './vi/handed-on.ts';
import { outside } from './vi/outside.ts';
import { organisation } from './vi/organisation.ts';
import { overview } from './vi/overview.ts';
import { home, plans } from './vi/plans.ts';
import { directives } from './vi/directives.ts';
import { life } from './vi/life.ts';
import { many } from './vi/many.ts';
import { people, peopleImport } from './vi/people.ts';
import { posts } from './vi/posts.ts';
import { progress } from './vi/progress.ts';
import { reading } from './vi/reading.ts';
import { register } from './vi/register.ts';
import { reorganisation } from './vi/reorganisation.ts';
import { shell } from './vi/shell.ts';
import { settling } from './vi/settling.ts';
import { amendments } from './vi/amendments.ts';
import { succession } from './vi/succession.ts';
import { several } from './vi/several.ts';
import { shortText } from './vi/short-text.ts';
import { start } from './vi/start.ts';
import { things } from './vi/things.ts';
import { evaluation } from './vi/evaluation.ts';
import { sharing } from './vi/sharing.ts';
import { steering } from './vi/steering.ts';
import { wholes } from './vi/wholes.ts';

export const vi = {
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

/** Every language has the same texts. */
export type Texts = typeof vi;
