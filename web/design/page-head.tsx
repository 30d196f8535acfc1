import type { ReactNode } from 'react';

interface PageHeadProps {
  title: string;
  /** What and how many, as of when: one line in secondary ink, announced when it changes. */
  about?: ReactNode;
  /** What can be done with the whole page. */
  actions?: ReactNode;
}

/** The head of every page on one line: what it is, how many, as of when, and at the right what can be done. */
export function PageHead({ title, about, actions }: PageHeadProps) {
  return (
    <div className="page-head">
      <div className="page-head-words">
        <h1>{title}</h1>
        {about && (
          <span className="soft" role="status">
            {about}
          </span>
        )}
      </div>
      {actions && <div className="acts no-print">{actions}</div>}
    </div>
  );
}

interface SectionHeadProps {
  title: string;
  id?: string;
  actions?: ReactNode;
}

/** The head of a part of a page, or of a card. */
export function SectionHead({ title, id, actions }: SectionHeadProps) {
  return (
    <div className="section-head">
      <h2 id={id}>{title}</h2>
      {actions && <div className="acts no-print">{actions}</div>}
    </div>
  );
}
