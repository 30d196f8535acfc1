/** What a passage says, as it is stored; apart from the rules about it, which the screens use without it. */
import { z } from 'zod';
import { Deadline, ListFields, Target } from '../../reading/contract.ts';
import { RowOwner } from '../contract.ts';

/** What one passage says beyond its name and place. */
export const Said = z.object({
  unit: z.string().optional(),
  targets: z.array(Target),
  deadline: Deadline.optional(),
  deliverable: z.string().optional(),
  owners: z.array(RowOwner.omit({ unitName: true })),
  ...ListFields.shape,
});
export type Said = z.infer<typeof Said>;

/** What an amendment of the plan put in the place of the targets that were read. */
export const Amended = Said.pick({ targets: true });
