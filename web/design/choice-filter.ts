/** How the choices of a menu are found by typing: by the rule of every other search, in the order that they have. */
import type { ComboboxItem, ComboboxParsedItem, OptionsFilter } from '@mantine/core';
import { isFound, readQuery } from '../../src/shared/search-text.ts';

export const filterChoices: OptionsFilter = ({ options, search, limit }) => {
  const query = readQuery(search);
  return options.filter((option) => isOption(option) && isFound(query, option.label)).slice(0, limit);
};

/** Menus here have no groups. */
const isOption = (item: ComboboxParsedItem): item is ComboboxItem => 'value' in item;
