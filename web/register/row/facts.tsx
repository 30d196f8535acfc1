import '../../i18n/rooms/conditions.ts';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Proposable, RegisterDetail, RegisterRow, RowOwner } from '../../../src/register/contract.ts';
import { numberText } from '../../format/numbers.ts';
import { DOCUMENT_KIND_LABELS } from '../../../src/register/labels.ts';
import { dateText } from '../../format/dates.ts';
import { Mark } from '../../design/marks.tsx';
import { useTexts } from '../../i18n/texts.tsx';
import { ProposedMark } from '../row-notes.tsx';
import { HolderThen } from './holder-then.tsx';
import css from './row.module.css';

interface FactsProps {
  detail: RegisterDetail;
  /** Opens the form where the basis is written; absent for whoever may not. */
  onBasis: ((of: Proposable) => void) | undefined;
}

/** What stands for something that no plan states: nothing yet, or a document, a leader's word. */
function Basis({ row, of, onBasis }: { row: RegisterRow; of: Proposable } & Pick<FactsProps, 'onBasis'>) {
  const { things } = useTexts();
  const basis = of === 'leads' ? row.leadBasis : row.deadlineBasis;
  if (basis) {
    return (
      <div className="soft">
        {things.basis[of]}: {basis}
      </div>
    );
  }
  if (!row.proposed.includes(of)) return null;
  return (
    <>
      {' '}
      <ProposedMark />{' '}
      {onBasis && (
        <Button className="no-print" size="compact-sm" variant="default" onClick={() => onBasis(of)}>
          {things.writeBasis}
        </Button>
      )}
    </>
  );
}

export function Facts({ detail, onBasis }: FactsProps) {
  const { register, reading, conditions } = useTexts();
  const { row } = detail;
  const { fields } = reading;
  const deadline = row.deadline && (row.deadline.text ?? reading.deadlineKinds[row.deadline.kind]);
  const { conditionRule } = row;
  const rule =
    conditionRule && conditions.rule(numberText(conditionRule.count), conditions.units[conditionRule.unit]);
  const facts: [string, ReactNode][] = [
    [
      row.documentKind === 'plan' ? register.row.plan : DOCUMENT_KIND_LABELS[row.documentKind],
      <Link key="plan" to="/plans/$id" params={{ id: row.planId }}>
        {row.planTitle}
      </Link>,
    ],
    [fields.ordinal, row.ordinal],
    [fields.section, row.section],
    [fields.unit, row.unit],
    [fields.deliverable, row.deliverable],
    [
      fields.deadline,
      deadline && (
        <>
          {deadline}
          <Basis row={row} of="deadline" onBasis={onBasis} />
        </>
      ),
    ],
    [fields.due, dateText(row.deadline?.due)],
    [
      conditions.metOn,
      [dateText(row.conditionMetOn), row.conditionDocument, rule].filter(Boolean).join(', '),
    ],
    [fields.source, row.documentKind === 'plan' && reading.sources[row.source]],
  ];
  return (
    <dl className={css.facts}>
      {facts
        .filter(([, value]) => Boolean(value))
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** Who answers today for a post that the plan names, and who did on another day. */
function HolderNames({ detail, owner }: { detail: RegisterDetail; owner: RowOwner }) {
  const { register: words } = useTexts();
  const names = detail.holders.find((holder) => holder.text === owner.text)?.names;
  if (owner.resolution !== 'person') return null;
  return (
    <span className="soft">
      {names && ` · ${words.row.holder(names.join(', '))}`}{' '}
      <HolderThen post={owner.text} unitId={owner.unitId} />
    </span>
  );
}

export function Owners({ detail, onBasis }: FactsProps) {
  const { register: words } = useTexts();
  const { row } = detail;
  if (row.owners.length === 0) return <p>{words.row.noOwners}</p>;
  const lastLead = row.owners.findLast(({ role }) => role === 'lead');
  return (
    <dl className={css.facts}>
      {row.owners.map((owner) => (
        <div key={`${owner.role} ${owner.text}`}>
          <dt>{words.ownerRoles[owner.role]}</dt>
          <dd>
            {owner.unitId ? (
              <Link to="/register" search={{ unit: owner.unitId }}>
                {owner.text}
              </Link>
            ) : (
              owner.text
            )}
            {owner.unitName && owner.unitName !== owner.text && (
              <span className="soft"> ({owner.unitName})</span>
            )}
            {owner.role === 'lead' && owner.resolution === undefined && (
              <Mark shape="triangle" tone="warn">
                {words.row.unknownOwner}
              </Mark>
            )}
            <HolderNames detail={detail} owner={owner} />
            {owner === lastLead && <Basis row={row} of="leads" onBasis={onBasis} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}
