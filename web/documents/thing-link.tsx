import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { rowQuery } from '../api/register.ts';
import { useTexts } from '../i18n/texts.tsx';
import type { NamedThing } from './places.ts';

interface ThingLinkProps {
  id: string;
  /** As an annex names it; absent when it stands in none. */
  named: NamedThing | undefined;
  /** What it is where no annex says so. */
  otherwise: NamedThing['kind'];
}

/** What was counted, by its name, leading into the register. */
export function ThingLink({ id, named, otherwise }: ThingLinkProps) {
  const { documents: words } = useTexts();
  const kind = named?.kind ?? otherwise;
  const row = useQuery({ ...rowQuery(kind, id), enabled: named === undefined }).data?.row;
  return (
    <Link to="/register/$kind/$id" params={{ kind, id }}>
      {named?.name ?? row?.name ?? words.thingUnnamed}
    </Link>
  );
}
