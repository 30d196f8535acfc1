/** The form of a directive: what it begins with, and the order that it amounts to. Pure. */
import type { z } from 'zod';
import type { GiveDirective } from '../../../src/approval/directives/contract.ts';
import type { RegisterRow, RowKind } from '../../../src/register/contract.ts';

/** What a directive is given about, and the unit that answers unless another is chosen. */
export interface DirectiveTarget {
  leadId?: string | undefined;
  /** Absent where it is given to the unit. */
  about?: { thingId: string; kind: RowKind; name: string; answer?: { periodId: string; periodName: string } };
}

export interface NewDirective {
  name: string;
  leadId: string;
  /** ISO date, or empty. */
  due: string;
  speaker: string;
  number: string;
  /** ISO date, or empty. */
  date: string;
}

/** About a row: its leading unit answers. */
export function targetOfRow(row: Pick<RegisterRow, 'id' | 'kind' | 'name' | 'owners'>): DirectiveTarget & {
  about: NonNullable<DirectiveTarget['about']>;
} {
  const lead = row.owners.find(({ role, unitId }) => role === 'lead' && unitId !== undefined);
  return { leadId: lead?.unitId, about: { thingId: row.id, kind: row.kind, name: row.name } };
}

/** @param speaker of a directive that the person writes; undefined where the name has to be said */
export const beginOf = ({ leadId = '' }: DirectiveTarget, speaker: string | undefined): NewDirective => ({
  name: '',
  leadId,
  due: '',
  speaker: speaker ?? '',
  number: '',
  date: '',
});

/** Under which what is typed is kept: another row, another figure, another unit is another form. */
export const recordOf = ({ leadId = '', about }: DirectiveTarget): string =>
  about ? [about.thingId, about.answer?.periodId].filter(Boolean).join(' ') : `unit ${leadId}`;

const clean = (text: string): string => text.replace(/\s+/g, ' ').trim();

export function orderOf(value: NewDirective, { about }: DirectiveTarget): z.input<typeof GiveDirective> {
  const [speaker, number] = [clean(value.speaker), clean(value.number)];
  return {
    name: clean(value.name),
    leadId: value.leadId,
    due: value.due,
    ...(speaker && { speaker }),
    ...(number && { number }),
    ...(value.date && { date: value.date }),
    ...(about && {
      about: {
        thingId: about.thingId,
        kind: about.kind,
        ...(about.answer && { periodId: about.answer.periodId }),
      },
    }),
  };
}
