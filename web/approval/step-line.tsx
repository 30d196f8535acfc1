import type { ReactNode } from 'react';
import type { ReportStep } from '../../src/approval/contract.ts';
import { momentText } from '../format/dates.ts';
import { useTexts } from '../i18n/texts.tsx';

/** One step: what was done, by whom, when and why. */
export function StepLine({ step, children }: { step: ReportStep; children?: ReactNode }) {
  const { approval: words, common } = useTexts();
  return (
    <li>
      {words.step[step.action]} · {step.by}
      {step.delegatedBy && `, ${common.delegatedBy(step.delegatedBy)}`} · {momentText(step.at)}
      {step.own && <span className="soft"> ({words.own})</span>}
      {step.reason && <div className="soft">{step.reason}</div>}
      {children}
    </li>
  );
}
