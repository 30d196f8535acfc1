/** Where a table would scroll sideways, and cards or a list stand in its place. */
import { useMediaQuery } from '@mantine/hooks';

/** As in the styles of tables; a sheet of paper is narrow too, and keeps its tables. */
const NARROW = 'screen and (max-width: 40rem)';

/** Whether the window is as narrow as a phone. */
export const useNarrow = (): boolean => useMediaQuery(NARROW) ?? false;
