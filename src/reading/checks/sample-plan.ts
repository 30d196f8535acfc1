/** Builders of small plans for tests: say what matters, the rest is filled in. */
import type { Block } from '../block.ts';
import type { IndicatorReading, PlanReading, Target, TaskReading } from '../contract.ts';

export function plan(parts: Partial<PlanReading>): PlanReading {
  return {
    header: {
      issuer: 'UBND xã Sông Trăng',
      number: '12/KH-UBND',
      date: '2025-09-10',
      signer: { name: 'Lê Văn Mẫu' },
      legalBasis: [],
      recipients: [],
    },
    indicators: [],
    tasks: [],
    groups: [],
    reporting: [],
    findings: [],
    ...parts,
  };
}

export function target(
  year: number,
  text: string,
  value?: number,
  comparator: Target['comparator'] = '=',
): Target {
  return value === undefined ? { year, comparator: 'text', text } : { year, comparator, value, text };
}

/** "…" rows with `ordinal` stand in a table of an appendix unless `source` says otherwise. */
export function indicator(id: string, parts: Partial<IndicatorReading> & { name: string }): IndicatorReading {
  const source = parts.source ?? 'appendix';
  return {
    id,
    source,
    quote: parts.name,
    location: source === 'appendix' ? { table: 1, row: Number(id.replace(/\D/g, '')) || 1 } : {},
    leads: source === 'appendix' ? ['Phòng Kinh tế'] : [],
    agencies: [],
    coordinators: [],
    targets: [],
    confidence: 1,
    ...parts,
  };
}

export function task(id: string, parts: Partial<TaskReading> & { name: string }): TaskReading {
  const source = parts.source ?? 'appendix';
  return {
    id,
    source,
    quote: parts.name,
    location: source === 'appendix' ? { table: 2, row: Number(id.replace(/\D/g, '')) || 1 } : {},
    leads: source === 'appendix' ? ['Phòng Kinh tế'] : [],
    coordinators: source === 'appendix' ? ['Công an xã'] : [],
    deadline: source === 'appendix' ? { kind: 'ongoing', text: 'Thường xuyên' } : { kind: 'none' },
    confidence: 1,
    ...parts,
  };
}

export function paragraphs(...texts: string[]): Block[] {
  return texts.map((text, id) => ({ kind: 'paragraph', id, file: 0, text, flow: 'whole' }));
}
