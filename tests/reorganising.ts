/** Orders of reorganisations for tests, and what is done with them over HTTP. */
import type { Order, Preview, ReorganisationDetail } from '../src/reorganisation/contract.ts';
import { answer } from './cycle.ts';
import type { SignedIn } from './harness.ts';

export const DOCUMENT: Order['document'] = {
  number: '05/NQ-HĐND',
  date: '2026-11-25',
  title: 'Nghị quyết về sắp xếp đơn vị',
};

type Ordered = Partial<Order> & Pick<Order, 'kind' | 'date' | 'targets' | 'moves'>;

export const orderOf = (order: Ordered): Order => ({ document: DOCUMENT, rows: [], people: [], ...order });

export const previewAs = (person: SignedIn, order: Order): Promise<Preview> =>
  answer<Preview>(person.request('/api/reorganisations/preview', { method: 'POST', body: order }));

/** Previews and confirms. @returns the id of the event, and what was shown before */
export async function reorganise(person: SignedIn, order: Order): Promise<{ id: string; preview: Preview }> {
  const preview = await previewAs(person, order);
  const body = { order, fingerprint: preview.fingerprint };
  const { id } = await answer<{ id: string }>(
    person.request('/api/reorganisations', { method: 'POST', body }),
  );
  return { id, preview };
}

export const eventOf = (person: SignedIn, id: string): Promise<ReorganisationDetail> =>
  answer<ReorganisationDetail>(person.request(`/api/reorganisations/${id}`));

export async function stepOf(
  person: SignedIn,
  id: string,
  action: 'carry-out' | 'cancel' | 'undo',
  reason = 'Nhập nhầm',
): Promise<Response> {
  const { version } = await eventOf(person, id);
  const body = { action, version, ...(action !== 'carry-out' && { reason }) };
  return await person.request(`/api/reorganisations/${id}/steps`, { method: 'POST', body });
}
