import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { importsQuery, uploadPlan } from '../../api/plans.ts';
import { useSending } from './use-sending.ts';

/** Sends the files of a plan; files seen before lead to what came of them. */
export function useUpload() {
  const navigate = useNavigate();
  const client = useQueryClient();
  const { made, send, sendAs, ...sending } = useSending({
    send: uploadPlan,
    onMade: async ({ id, sameAs }, again: boolean) => {
      await client.invalidateQueries({ queryKey: importsQuery.queryKey });
      if (!sameAs || again) await navigate({ to: '/imports/$id', params: { id } });
    },
  });
  return {
    ...sending,
    sameAs: made?.sameAs,
    send: (files: File[]) => send(files, false),
    readAgain: () => sendAs(true),
  };
}
