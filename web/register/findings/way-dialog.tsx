import type { RegisterFinding, Way } from '../../../src/register/contract.ts';
import { CountDialog } from '../count-dialog.tsx';
import type { EditField } from '../row/edit-draft.ts';
import { JoinDialog } from '../row/join-dialog.tsx';
import { RowEditById } from '../row/row-edit.tsx';
import { AddFileDialog } from './add-file-dialog.tsx';
import { ChooseLeadDialog } from './choose-lead-dialog.tsx';
import { TakeDialog } from './take-dialog.tsx';

/** Ways that are an ordinary correction of one field. */
const FIELDS: Partial<Record<Way, EditField>> = {
  'set-lead': 'lead',
  'set-coordinator': 'coordinator',
  'set-deadline': 'deadline',
  'set-unit': 'unit',
  'set-target': 'targets',
};

interface WayDialogProps {
  finding: RegisterFinding;
  way: Way;
  /** What it is done with; absent where it is done with all things of the finding, or with the document. */
  thing: RegisterFinding['things'][number] | undefined;
  onClose: () => void;
}

/** One way to settle a finding: an ordinary change, with a reason. */
export function WayDialog({ finding, way, thing, onClose }: WayDialogProps) {
  const { things, planId } = finding;
  const [first] = things;
  if (way === 'add-file') return <AddFileDialog planId={planId} onClose={onClose} />;
  if (way === 'join' && first)
    return <JoinDialog kind={first.kind} ids={things.map(({ id }) => id)} onClose={onClose} />;
  if (!thing) return null;
  if (way === 'take-appendix' || way === 'take-body')
    return <TakeDialog finding={finding} thing={thing} way={way} onClose={onClose} />;
  if (way === 'choose-lead') return <ChooseLeadDialog thing={thing} onClose={onClose} />;
  if (way === 'count')
    return <CountDialog kind={thing.kind} ids={[thing.id]} counted={false} onClose={onClose} />;
  return <RowEditById kind={thing.kind} id={thing.id} focus={FIELDS[way] ?? 'name'} onClose={onClose} />;
}
