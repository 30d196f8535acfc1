/** How the choices of a menu are found by typing: by the rule of every other search, in the order that they have. */
import type { ComboboxItem, ComboboxParsedItem, OptionsFilter } from '@mantine/core';
import { isFound, readQuery } from '../../src/shared/search-text.ts';

export const filterChoices: OptionsFilter = ({ options, search, limit }) => {
  const query = readQuery(search);
  const isWanted = ({ label }: ComboboxItem) => isFound(query, label);
  let left = limit;
  const first = (items: readonly ComboboxItem[]): ComboboxItem[] => {
    const found = items.filter(isWanted).slice(0, left);
    left -= found.length;
    return found;
  };
  return options.flatMap((option): ComboboxParsedItem[] => {
    if (!('group' in option)) return first([option]);
    const items = first(option.items);
    return items.length > 0 ? [{ ...option, items }] : [];
  });
};
