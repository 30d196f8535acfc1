/** Lets tests find the server under the name that the browser is told, although no network knows that name. */
import dns, { type LookupAddress, type LookupOptions } from 'node:dns';
import { OFFICE_HOST } from './running-server.ts';

type Answer = string | LookupAddress[];
type Callback = (error: Error | null, answer: Answer, family?: number) => void;

const HERE: LookupAddress = { address: '127.0.0.1', family: 4 };
const { lookup, promises } = dns;
const lookUpLater = promises.lookup;

Object.assign(dns, {
  lookup: (name: string, options: LookupOptions, done: Callback) => {
    if (name !== OFFICE_HOST) return lookup(name, options, done);
    return options.all ? done(null, [HERE]) : done(null, HERE.address, HERE.family);
  },
});
Object.assign(promises, {
  lookup: (name: string, options: LookupOptions) =>
    name === OFFICE_HOST ? Promise.resolve(options.all ? [HERE] : HERE) : lookUpLater(name, options),
});
