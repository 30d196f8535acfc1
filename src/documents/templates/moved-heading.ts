/** A heading of a template under another key, with what hangs on it. Pure. */
import type { Template } from '../taken-over/contract.ts';

/** Order and fixed sentences go along. */
export function movedHeading(template: Template, from: string, to: string): Template {
  const moved = (key: string): string => (key === from ? to : key);
  return {
    ...template,
    headings: template.headings.map((heading) => ({ ...heading, key: moved(heading.key) })),
    order: template.order.map(moved),
    fixed: template.fixed.map((fixed) => ({
      ...fixed,
      key: moved(fixed.key),
      ...(fixed.under !== undefined && { under: moved(fixed.under) }),
    })),
  };
}
