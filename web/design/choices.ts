/** What a field offers, out of the catalogue: each value with its label, in the order of the words. */
export const labelledChoices = (
  labels: Readonly<Record<string, string>>,
): { value: string; label: string }[] => Object.entries(labels).map(([value, label]) => ({ value, label }));
