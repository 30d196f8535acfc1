import { useMutation } from '@tanstack/react-query';
import type { RegisterFinding } from '../../../src/register/contract.ts';
import { takeSide } from '../../api/register.ts';
import { AskReason } from '../../design/ask-reason.tsx';
import { useTold } from '../../design/toast.tsx';
import { useTexts } from '../../i18n/texts.tsx';
import { useRefresh } from '../use-refresh.ts';

interface TakeDialogProps {
  finding: RegisterFinding;
  thing: RegisterFinding['things'][number];
  way: 'take-appendix' | 'take-body';
  onClose: () => void;
}

/** Body and appendix say different things: one of them holds from now on. */
export function TakeDialog({ finding, thing, way, onClose }: TakeDialogProps) {
  const { findings: words } = useTexts();
  const told = useTold();
  const refresh = useRefresh();
  const source = way === 'take-appendix' ? 'appendix' : 'body';
  const take = useMutation({
    mutationFn: (reason: string) =>
      takeSide(thing.kind, thing.id, { version: thing.version, source, reason }),
    onSuccess: () => told(words.taken[source]),
    onSettled: refresh,
  });
  return (
    <AskReason
      place={{ form: way, record: finding.id }}
      title={words.ways[way]}
      text={`${finding.detail} ${words.takeText}`}
      action={words.ways[way]}
      busy={take.isPending}
      error={take.error}
      onDone={take.mutateAsync}
      onClose={onClose}
    />
  );
}
