import type { ReactNode } from 'react';
import { SectionHead } from './page-head.tsx';

interface CardProps {
  title?: string;
  /** At the right of the title. */
  actions?: ReactNode;
  children: ReactNode;
}

/** White paper on the ground of the page, for what belongs together; never one within another. */
export function Card({ title, actions, children }: CardProps) {
  return (
    <section className="card" aria-label={title}>
      {title !== undefined && <SectionHead title={title} actions={actions} />}
      {children}
    </section>
  );
}
