/** The role of one column, from the role its words give and from what its cells hold. */
import type { Content } from './column-content.ts';
import type { HeaderRole, Role } from './column-words.ts';

export interface TableContext {
  /** The rows are indicators by what the header says: 1, tasks: -1, not said: 0. */
  leaning: -1 | 0 | 1;
  hasLead: boolean;
  hasDeadline: boolean;
  /** Some column is named as one of targets; and it holds figures. */
  namesTarget: boolean;
  hasTarget: boolean;
}

export interface Resolved {
  role: Role;
  unsure?: true;
}

const sure = (role: Role): Resolved => ({ role });
const perhaps = (role: Role): Resolved => ({ role, unsure: true });

/** @param headed whether any words stand above the column */
export function resolveRole(
  word: HeaderRole | undefined,
  content: Content,
  context: TableContext,
  headed: boolean,
): Resolved {
  switch (word) {
    case 'unit-or-lead':
      return unitOrLead(content, context);
    case 'target-or-deliverable':
      return sure(isTarget(content, context) ? 'target' : 'deliverable');
    case 'result':
      return resultOf(content, context);
    case 'deliverable':
      return sure(
        context.leaning === 1 && !context.hasTarget && content.bareFigures >= 0.7 ? 'target' : 'deliverable',
      );
    case 'name-or-target':
      return sure(content.figures >= 0.5 && content.length < 40 ? 'target' : 'name');
    case 'target':
      if (content.years >= 0.5 && content.figures < 0.3) return sure('year');
      return sure(content.filled > 0 && content.length > 60 && content.figures < 0.3 ? 'name' : 'target');
    case 'lead':
    case 'coordinator':
    case 'agency':
    case 'director':
    case 'deadline':
      // "Lộ trình" of an indicator may hold what is to be reached in each year.
      return sure(context.leaning === 1 && !context.namesTarget && content.shares >= 0.5 ? 'target' : word);
    case 'start':
    case 'unit':
    case 'year':
    case 'ordinal':
    case 'name':
    case 'section':
    case 'ignore':
      return sure(word);
    case undefined:
      return headed ? besideWords(content, context) : byContent(content, context);
  }
}

/** "Đơn vị": units of measure or those who act, by the cells; in a column without either by what the table is about. */
function unitOrLead(content: Content, { hasLead, leaning }: TableContext): Resolved {
  if (content.units >= 0.5) return sure('unit');
  if (content.owners >= 0.5 && content.length > 6) return sure('lead');
  const role = hasLead || leaning === 1 ? 'unit' : 'lead';
  return content.filled === 0 ? sure(role) : perhaps(role);
}

/** "Thực hiện" beside "Kế hoạch" is what was reached; alone it may name who carries out, or when. */
function resultOf(content: Content, context: TableContext): Resolved {
  if (context.namesTarget || content.filled === 0) return sure('ignore');
  if (content.owners >= 0.6) return sure(context.hasLead ? 'ignore' : 'lead');
  if (content.deadlines >= 0.6) return sure(context.hasDeadline ? 'ignore' : 'deadline');
  return isTarget(content, context) ? perhaps('target') : sure('ignore');
}

function isTarget(content: Content, { leaning, hasTarget }: TableContext): boolean {
  if (leaning === -1 || hasTarget) return false;
  return content.figures >= (leaning === 1 ? 0.4 : 0.6);
}

/** Words nobody knows: the cells may tell what is missing in the table, but not make figures into targets. */
function besideWords(content: Content, context: TableContext): Resolved {
  const { role } = byContent(content, context);
  if (role === 'ordinal') return sure(role);
  if (role === 'target' && (context.leaning !== 1 || context.hasTarget)) return sure('ignore');
  if (role === 'deadline' && context.hasDeadline) return sure('ignore');
  return role === 'ignore' ? sure(role) : perhaps(role);
}

function byContent(content: Content, context: TableContext): Resolved {
  if (content.filled === 0) return sure('ignore');
  if (content.ordinals >= 0.8 && content.length <= 6 && content.figures < 1) return sure('ordinal');
  if (content.years >= 0.8) return perhaps('year');
  if (content.bareFigures >= 0.6) return perhaps('target');
  if (content.deadlines >= 0.6) return perhaps('deadline');
  if (content.owners >= 0.6) return perhaps(context.hasLead ? 'coordinator' : 'lead');
  if (content.units >= 0.7) return perhaps('unit');
  return sure('ignore');
}
