import { ButtonLink } from '../design/button-link.tsx';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import type { Texts } from '../i18n/vi.ts';
import { cycleWords, namesText, type Words } from './cycle-words.tsx';
import { type FirstThing, firstThing } from './first-thing.ts';
import css from './home.module.css';
import type { Standing } from './standing.ts';

/** What to do first: one sentence, and the one main action of the page. */
export function FirstCard({ standing }: { standing: Standing }) {
  const { overview: words } = useTexts();
  const { sentence, hint, action } = useWords(firstThing(standing), standing);
  return (
    <section className={`card ${css.first}`} aria-label={words.first}>
      <div className={css.firstWords}>
        <span className="soft small">{words.first}</span>
        <h2>{sentence}</h2>
        {hint && <p className="soft">{hint}</p>}
      </div>
      {action}
    </section>
  );
}

function useWords(first: FirstThing, standing: Standing): Words {
  const texts = useTexts();
  const { home, overview: words, plans } = texts;
  const own = ownTasks(standing);
  switch (first.what) {
    case 'check': {
      const { draft, left, others } = first;
      const plan = draft.title ?? draft.files[0]?.name ?? plans.untitled;
      return {
        sentence: left > 0 ? words.check(numberText(left)) : words.checkDone,
        hint: others > 0 ? `${plan}. ${words.othersWait(others)}` : plan,
        action: (
          <ButtonLink to="/imports/$id" params={{ id: draft.id }}>
            {words.toCheck}
          </ButtonLink>
        ),
      };
    }
    case 'watch':
      return {
        sentence: words.watch(first.upload.files[0]?.name ?? plans.untitled),
        hint: words.watchHint,
        action: (
          <ButtonLink to="/imports/$id" params={{ id: first.upload.id }}>
            {words.toWatch}
          </ButtonLink>
        ),
      };
    case 'begin':
      return {
        sentence: home.beginTitle,
        hint: home.beginText,
        action: <ButtonLink to="/imports">{plans.toImport}</ButtonLink>,
      };
    case 'await':
      return { sentence: words.await, hint: home.beginReader };
    case 'serious':
      return {
        sentence: words.serious(numberText(first.count)),
        hint: words.seriousHint,
        action: (
          <ButtonLink to="/register/findings" search={{ severity: 'serious' }}>
            {words.toSerious}
          </ButtonLink>
        ),
      };
    case 'report':
    case 'head':
    case 'unlocked':
    case 'receive-unlocked':
    case 'receive':
    case 'real':
    case 'missing':
    case 'close':
    case 'open':
    case 'flows':
    case 'start':
    case 'late':
    case 'unsent':
    case 'extensions':
      return cycleWords(first, texts);
    case 'overdue':
      return overdueWords(first.count, standing, words);
    case 'near-due':
      return {
        sentence: words.nearDue(numberText(first.count)),
        action: (
          <ButtonLink to="/register" search={{ ...own, status: 'near-due' }}>
            {words.toNearDue}
          </ButtonLink>
        ),
      };
    case 'no-deadline':
      return {
        sentence: words.undated(numberText(first.count)),
        hint: words.undatedHint,
        action: (
          <ButtonLink to="/register" search={{ ...own, status: 'no-deadline' }}>
            {words.toUndated}
          </ButtonLink>
        ),
      };
    case 'rest':
      return {
        sentence: words.rest,
        hint: words.restHint,
        action: <ButtonLink to="/register">{words.toRegister}</ButtonLink>,
      };
  }
}

const ownTasks = ({ unit }: Standing) => ({ kind: 'task', ...(unit !== undefined && { unit }) }) as const;

/** How many tasks are overdue, whose they are for whoever sees to all, and what comes next. */
function overdueWords(count: number, standing: Standing, words: Texts['overview']): Words {
  const { tasks, overdueUnits } = standing;
  const soon = tasks['near-due'];
  const hints = [
    overdueUnits.length > 0 && `${namesText(overdueUnits, words)}.`,
    soon && words.alsoNearDue(numberText(soon)),
  ];
  return {
    sentence: words.overdue(numberText(count)),
    hint: hints.filter(Boolean).join(' '),
    action: (
      <ButtonLink to="/register" search={{ ...ownTasks(standing), status: 'overdue' }}>
        {words.toOverdue}
      </ButtonLink>
    ),
  };
}
