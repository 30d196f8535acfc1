import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Fact } from '../../src/documents/model/contract.ts';
import { evidenceFile } from '../api/progress.ts';
import { Chip } from '../design/marks.tsx';
import { dateText, dayText } from '../format/dates.ts';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import { useDesk } from './desk.ts';
import css from './documents.module.css';
import { type StatedFact, thingsOf } from './places.ts';
import { ThingLink } from './thing-link.tsx';

/** More letters than this are a sentence. */
const LONG = 24;

/** The chosen number: what it is, what it was worked out from, who told it, what was counted. */
export function FactCard({ stated: { text, fact } }: { stated: StatedFact }) {
  const { documents: words } = useTexts();
  const { choose } = useDesk();
  return (
    <section aria-label={words.chosen} aria-live="polite">
      <div className="row-between">
        <span className="soft small">{words.chosen}</span>
        <Button
          size="compact-xs"
          variant="subtle"
          aria-label={words.closeChosen}
          title={words.closeChosen}
          onClick={() => choose(undefined)}
        >
          ✕
        </Button>
      </div>
      <p className={css.figure} data-long={text.length > LONG || undefined}>
        {text}
      </p>
      <p className={css.figureName}>{fact.label}</p>
      {fact.numerator !== undefined && fact.denominator !== undefined && (
        <p className="soft">{words.parts(numberText(fact.numerator), numberText(fact.denominator))}</p>
      )}
      {fact.estimate && (
        <Chip shape="half" tone="warn">
          {words.estimate}
        </Chip>
      )}
      <FactLines fact={fact} />
      <RecordLink record={fact.record} />
      <Evidence fact={fact} />
      <Things fact={fact} />
    </section>
  );
}

function FactLines({ fact: { source, receivedAt, asOf, rule } }: { fact: Fact }) {
  const { documents: words } = useTexts();
  const lines = [
    { name: words.source, said: source },
    { name: words.receivedAt, said: receivedAt && dayText(receivedAt) },
    { name: words.factAsOf, said: asOf && dateText(asOf) },
    { name: words.rule, said: rule },
  ].filter(({ said }) => said);
  if (lines.length === 0) return null;
  return (
    <dl className={css.factLines}>
      {lines.map(({ name, said }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{said}</dd>
        </div>
      ))}
    </dl>
  );
}

/** To the record that stands behind it; a count has none. */
function RecordLink({ record }: Pick<Fact, 'record'>) {
  const { documents: words } = useTexts();
  if (!record) return null;
  const { kind, id } = record;
  if (kind === 'duty')
    return (
      <Link className="onward" to="/reporting/duties/$id" params={{ id }}>
        {words.openDuty}
      </Link>
    );
  if (kind === 'period')
    return (
      <Link className="onward" to="/reporting/$periodId" params={{ periodId: id }}>
        {words.openPeriod}
      </Link>
    );
  return (
    <Link className="onward" to="/register/$kind/$id" params={{ kind, id }}>
      {kind === 'indicator' ? words.openIndicator : words.openTask}
    </Link>
  );
}

function Evidence({ fact: { evidence = [] } }: { fact: Fact }) {
  const { documents: words } = useTexts();
  if (evidence.length === 0) return null;
  return (
    <>
      <h3>{words.evidence}</h3>
      <ul className={css.links}>
        {evidence.map(({ id, name, url }) => (
          <li key={id}>
            {url === undefined ? (
              <a href={evidenceFile(id)} download={name}>
                {name}
              </a>
            ) : (
              <a href={url} target="_blank" rel="noreferrer">
                {name}
              </a>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Things({ fact: { things = [], key } }: { fact: Fact }) {
  const { documents: words } = useTexts();
  const { page } = useDesk();
  const named = useMemo(() => thingsOf(page.document), [page.document]);
  if (things.length === 0) return null;
  const otherwise = key.startsWith('indicator') ? 'indicator' : 'task';
  return (
    <>
      <h3>{words.things(numberText(things.length))}</h3>
      <ol className={css.links}>
        {things.map((id) => (
          <li key={id}>
            <ThingLink id={id} named={named.get(id)} otherwise={otherwise} />
          </li>
        ))}
      </ol>
    </>
  );
}
