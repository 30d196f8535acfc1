import { Button } from '@mantine/core';
import type { DraftFinding } from '../../../../src/plans/draft/contract.ts';
import type { DraftThing } from '../../../../src/plans/draft/draft-things.ts';
import { useTexts } from '../../../i18n/texts.tsx';
import { placeText } from '../things/place-text.ts';
import { sidesOf } from '../things/sides.ts';
import { isCellWay, namedLeads } from './settle.ts';
import { sideText } from './side-text.ts';
import type { Settling } from './use-settling.ts';

interface WaysProps {
  finding: DraftFinding;
  things: readonly DraftThing[];
  settling: Settling;
}

const small = { size: 'compact-sm', variant: 'light' } as const;

/** More names than this are no choice between a few. */
const MOST_LEADS = 8;

/** Buttons for what settles the finding as a whole. */
export function FindingWays({ finding, things, settling }: WaysProps) {
  const texts = useTexts();
  const words = texts.confirm.findings;
  const { ways } = finding;
  const leads = ways.includes('choose-lead') ? namedLeads(things) : [];
  return (
    <>
      {ways.includes('join') && (
        <Button {...small} onClick={() => settling.join(things)}>
          {words.join(things.length)}
        </Button>
      )}
      {(ways.includes('take-appendix') || ways.includes('take-body')) && (
        <Sides finding={finding} things={things} settling={settling} />
      )}
      {leads.length > 1 &&
        leads.length <= MOST_LEADS &&
        leads.map((name) => (
          <Button key={name} {...small} onClick={() => settling.chooseLead(things, name)}>
            {words.chooseLead(name)}
          </Button>
        ))}
      {ways.includes('count') && (
        <Button {...small} onClick={() => settling.count(things, !things.every(({ counted }) => counted))}>
          {things.every(({ counted }) => counted) ? texts.findings.ways.count : words.count}
        </Button>
      )}
      {ways.includes('add-file') && (
        <Button {...small} onClick={settling.addFile}>
          {texts.findings.ways['add-file']}
        </Button>
      )}
    </>
  );
}

/** One button for each value that the mentions of a thing state, the one that holds now among them. */
function Sides({ finding, things, settling }: WaysProps) {
  const texts = useTexts();
  const words = texts.confirm.findings;
  return things.flatMap((thing) =>
    sidesOf(thing, finding.rows).map((side) => {
      const holds = Object.keys(side.patch).length === 0;
      const say = holds ? words.keep : words.take;
      return (
        <Button
          key={side.row.id}
          {...small}
          variant={holds ? 'default' : 'light'}
          onClick={() => settling.take(finding, thing, side)}
        >
          {say(sideText(side, texts), placeText(side.row, texts))}
        </Button>
      );
    }),
  );
}

/** Buttons that open the cell of one thing in which the finding is settled. */
export function CellWays({ finding, thing, settling }: Omit<WaysProps, 'things'> & { thing: DraftThing }) {
  const { findings } = useTexts();
  return finding.ways.filter(isCellWay).map((way) => (
    <Button key={way} {...small} onClick={() => settling.openCell(thing, way)}>
      {findings.ways[way]}
    </Button>
  ));
}
