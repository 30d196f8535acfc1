import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { RegisterGroup } from '../../../src/register/contract.ts';
import { useTexts } from '../../i18n/texts.tsx';
import css from './register.module.css';

interface GroupHeadProps {
  line: number;
  group: RegisterGroup;
  /** "12 chỉ tiêu". */
  count: string;
  span: number;
  /** Chooses all rows of the group; absent where rows cannot be chosen. */
  onChoose: (() => Promise<void>) | undefined;
}

/** Above the rows of a group, and in sight as long as any of them is. */
export function GroupHead({ line, group, count, span, onChoose }: GroupHeadProps) {
  return (
    <tr aria-rowindex={line + 2} className={css.group}>
      <th colSpan={span} scope="rowgroup">
        <span className={css.groupLine}>
          <span className={css.groupName} title={group.label}>
            {group.label}
          </span>
          <span className={css.groupCount}>· {count}</span>
          {onChoose && <ChooseGroup name={group.label} onChoose={onChoose} />}
        </span>
      </th>
    </tr>
  );
}

/** A group may go on where nothing has been fetched yet. */
function ChooseGroup({ name, onChoose }: { name: string; onChoose: () => Promise<void> }) {
  const { many } = useTexts();
  const all = useMutation({ mutationFn: onChoose });
  return (
    <Button
      className="no-print"
      size="compact-xs"
      variant="subtle"
      aria-label={`${many.chooseGroup}: ${name}`}
      loading={all.isPending}
      onClick={() => all.mutate()}
    >
      {many.chooseGroup}
    </Button>
  );
}
