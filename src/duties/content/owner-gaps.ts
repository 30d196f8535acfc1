/** Why a row has no living owner. Apart from the contract, so that the screens can read the lists without zod. */

/** Why nobody can be asked. */
export const PROVIDER_GAPS = [
  'no-lead',
  'several-leads',
  'collective',
  'lead-not-a-unit',
  'no-provider',
  'unit-ended',
] as const;
export type ProviderGap = (typeof PROVIDER_GAPS)[number];

/** The same, and whoever was to answer may not sign in any more; the first that holds. */
export const OWNER_GAPS = [...PROVIDER_GAPS, 'updater-locked'] as const;
export type OwnerGap = (typeof OWNER_GAPS)[number];
