/** A name taken from what is suggested, in place of the one that is being typed: the last after ";". Pure. */
export function withSuggestion(typed: string, name: string): string {
  const before = typed
    .split(/[;\n]/)
    .slice(0, -1)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return [...before, name].join('; ');
}
