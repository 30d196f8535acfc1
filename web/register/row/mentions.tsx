import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Mention, RegisterDetail } from '../../../src/register/contract.ts';
import { ORIGIN_LABELS } from '../../../src/register/labels.ts';
import { leadMention } from '../../api/register.ts';
import { AskReason } from '../../design/ask-reason.tsx';
import { Mark } from '../../design/marks.tsx';
import { useTold } from '../../design/toast.tsx';
import { dateText } from '../../format/dates.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { useRefresh } from '../use-refresh.ts';
import { type Difference, differences } from './differences.ts';
import { locationText, placeText } from './mention-place.ts';
import css from './row.module.css';
import { SplitDialog } from './split-dialog.tsx';

interface MentionsProps {
  detail: RegisterDetail;
  /** Of the mention whose passage the document shows. */
  shown: string | undefined;
  onShow: (mention: Mention) => void;
  mayEdit: boolean;
}

/** Where plans state the thing; what a place says otherwise is marked. */
export function Mentions({ detail, shown, onShow, mayEdit }: MentionsProps) {
  const { things } = useTexts();
  const [asking, setAsking] = useState<{ lead?: Mention; split?: Mention }>({});
  const several = detail.mentions.length > 1;
  return (
    <>
      <h2>
        {things.mentions} <span className="soft">({detail.mentions.length})</span>
      </h2>
      {several && <p className="soft">{things.leadingHint}</p>}
      <ul className={css.mentions}>
        {detail.mentions.map((mention, at) => (
          <MentionView
            key={mention.id}
            detail={detail}
            mention={mention}
            leads={at === 0}
            shown={mention.id === shown}
            onShow={() => onShow(mention)}
            onLead={mayEdit && at > 0 ? () => setAsking({ lead: mention }) : undefined}
            onSplit={mayEdit && several ? () => setAsking({ split: mention }) : undefined}
          />
        ))}
      </ul>
      {asking.lead && <LeadDialog detail={detail} mention={asking.lead} onClose={() => setAsking({})} />}
      {asking.split && (
        <SplitDialog detail={detail} chosen={[asking.split.id]} onClose={() => setAsking({})} />
      )}
    </>
  );
}

interface MentionViewProps {
  detail: RegisterDetail;
  mention: Mention;
  leads: boolean;
  shown: boolean;
  onShow: () => void;
  onLead: (() => void) | undefined;
  onSplit: (() => void) | undefined;
}

function MentionView({ detail, mention, leads, shown, onShow, onLead, onSplit }: MentionViewProps) {
  const texts = useTexts();
  const { things } = texts;
  const where = locationText(mention.location, texts);
  return (
    <li className={css.mention} data-chosen={shown || undefined}>
      <div>
        <strong>{mention.byHand ? things.byHand : placeText(mention, texts)}</strong>{' '}
        {leads && (
          <Mark shape="check" tone="accent">
            {things.leading}
          </Mark>
        )}
      </div>
      <MentionDocument mention={mention} always={mention.planId !== detail.row.planId} />
      {mention.name !== detail.row.name && (
        <div>
          <span className="soft">{things.named}:</span> {mention.name}
        </div>
      )}
      <Differences found={differences(detail.row, mention)} />
      <Listed mention={mention} />
      {mention.quote !== '' && (
        <details>
          <summary>
            {things.quote} {where && <span className="soft">({where})</span>}
          </summary>
          <blockquote className={css.quote}>{mention.quote}</blockquote>
        </details>
      )}
      <div className="acts no-print">
        {mention.document.read && (
          <Button size="compact-sm" variant="default" aria-pressed={shown} onClick={onShow}>
            {things.show}
          </Button>
        )}
        {onLead && (
          <Button size="compact-sm" variant="default" onClick={onLead}>
            {things.lead}
          </Button>
        )}
        {onSplit && (
          <Button size="compact-sm" variant="default" onClick={onSplit}>
            {things.split}
          </Button>
        )}
      </div>
    </li>
  );
}

/** The document of a mention: of one that is no plan its kind, number and date too. */
function MentionDocument({ mention, always }: { mention: Mention; always: boolean }) {
  const { reading } = useTexts();
  const { document, planId, planTitle } = mention;
  if (document.kind === 'plan') return always ? <div className="soft">{planTitle}</div> : null;
  const { number, date, issuer } = document;
  const said = [
    ORIGIN_LABELS[document.kind],
    number && `${reading.header.number} ${number}`,
    date && dateText(date),
    issuer,
  ];
  return (
    <div>
      <Link to="/plans/$id" params={{ id: planId }}>
        {planTitle}
      </Link>
      <div className="soft">{said.filter(Boolean).join(' · ')}</div>
    </div>
  );
}

const LISTED = ['code', 'concern', 'statedStatus', 'statedResult', 'note'] as const;

/** What a list from above said of it, in its own words. */
function Listed({ mention }: { mention: Mention }) {
  const { reading } = useTexts();
  const said = LISTED.flatMap((field) => {
    const value = mention[field];
    if (value === undefined) return [];
    const words: Record<string, string> = reading.concerns;
    return [{ field, text: field === 'concern' ? (words[value] ?? value) : value }];
  });
  return said.map(({ field, text }) => (
    <div key={field}>
      <span className="soft">{reading.fields[field]}:</span> {text}
    </div>
  ));
}

function Differences({ found }: { found: readonly Difference[] }) {
  const { things, register, reading } = useTexts();
  const labels = { ...reading.fields, ...register.ownerRoles };
  return found.map(({ field, year, said, kept }) => (
    <div key={`${field} ${year}`} className={css.difference}>
      <Mark shape="triangle" tone="warn">
        {things.differs}
      </Mark>{' '}
      <span className="soft">
        {labels[field]}
        {year !== undefined && ` ${year}`}:
      </span>{' '}
      {things.differsFrom(said, kept || things.keptNothing)}
    </div>
  ));
}

interface LeadDialogProps {
  detail: RegisterDetail;
  mention: Mention;
  onClose: () => void;
}

function LeadDialog({ detail, mention, onClose }: LeadDialogProps) {
  const { things } = useTexts();
  const told = useTold();
  const refresh = useRefresh();
  const { row, mentions } = detail;
  const lead = useMutation({
    mutationFn: async (reason: string) => {
      const made = await leadMention(row.kind, row.id, {
        version: row.version,
        mention: mention.id,
        reason,
      });
      const [former] = mentions;
      if (!former) return;
      told(things.leadDone, async () => {
        const order = { version: made.row.version, mention: former.id, reason: things.undoReason(reason) };
        await leadMention(row.kind, row.id, order);
        await refresh();
      });
    },
    onSettled: refresh,
  });
  return (
    <AskReason
      place={{ form: 'lead', record: row.id }}
      title={things.lead}
      text={`“${mention.name}”. ${things.leadText}`}
      action={things.lead}
      busy={lead.isPending}
      error={lead.error}
      onDone={lead.mutateAsync}
      onClose={onClose}
    />
  );
}
