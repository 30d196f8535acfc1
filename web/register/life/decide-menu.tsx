import '../../i18n/rooms/life.ts';
import { Button, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { UnitPart } from '../../../src/approval/life/contract.ts';
import { availableDecisions, type DecisionStep } from '../../../src/approval/life/life-steps.ts';
import { canDecideTasks } from '../../../src/approval/life/permissions.ts';
import type { RegisterRow } from '../../../src/register/contract.ts';
import { lifeQuery } from '../../api/life.ts';
import { useMe } from '../../api/me.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { DecideDialog } from './decide-dialog.tsx';
import { lifeOfRow } from './standing.ts';

interface DecideMenuProps {
  rows: readonly RegisterRow[];
  /** What can be decided about all of them, by the rule that the server checks; at least one. */
  steps: readonly DecisionStep[];
  /** Units that were asked one by one and have not completed their part. */
  openParts?: readonly UnitPart[];
  size?: 'compact-sm';
  onDone?: () => void;
  onRefused?: () => void;
}

export function DecideMenu({ rows, steps, openParts, size, onDone, onRefused }: DecideMenuProps) {
  const { life: words } = useTexts();
  const [asked, setAsked] = useState<DecisionStep>();
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button variant="default" {...(size && { size })}>
            {words.decide}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {steps.map((step) => (
            <Menu.Item key={step.action} onClick={() => setAsked(step)}>
              {words.actions[step.action]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {asked && (
        <DecideDialog
          step={asked}
          rows={rows}
          openParts={openParts ?? []}
          onDone={onDone}
          onRefused={onRefused}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  );
}

/** About the task of a page. */
export function DecideTaskButton({ row }: { row: RegisterRow }) {
  const { user } = useMe();
  const may = row.kind === 'task' && canDecideTasks(user, user.communeCode);
  const life = useQuery({ ...lifeQuery(row.id), enabled: may });
  if (!may || !life.data) return null;
  const steps = availableDecisions(user, user.communeCode, [life.data]);
  if (steps.length === 0) return null;
  return <DecideMenu rows={[row]} steps={steps} openParts={life.data.openParts} size="compact-sm" />;
}

interface DecideManyProps {
  rows: readonly RegisterRow[];
  onDone: () => void;
  onRefused: () => void;
}

/** About tasks that are chosen in a list; it says where there is nothing to decide about all of them. */
export function DecideMany({ rows, onDone, onRefused }: DecideManyProps) {
  const { life: words } = useTexts();
  const { user } = useMe();
  const { communeCode } = user;
  if (!canDecideTasks(user, communeCode)) return null;
  const tasks = rows.every(({ kind }) => kind === 'task');
  const steps = availableDecisions(user, communeCode, tasks ? rows.map(lifeOfRow) : []);
  if (steps.length === 0)
    return <span className="soft small">{tasks ? words.noneForAll : words.onlyTasks}</span>;
  return <DecideMenu {...{ rows, steps, onDone, onRefused }} />;
}
