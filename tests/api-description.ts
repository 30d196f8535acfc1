/** Holds answers against the API's own description: the framework checks what comes in, this what goes out. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Router } from '../src/http/router.ts';

type Check = (method: string, path: string, response: Response) => Promise<void>;

interface Description {
  paths: Record<string, Record<string, { responses: Record<string, { content?: Record<string, unknown> }> }>>;
}

/** @returns a function that throws when an answer is not what the description promises */
export async function answersChecker(app: Router): Promise<Check> {
  const description = (await (await app.request('/api/openapi.json')).json()) as Description;
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(description, 'api');
  const validators = new Map<string, ValidateFunction>();
  const routes = Object.keys(description.paths).map((template) => ({
    template,
    pattern: new RegExp(`^${template.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`),
  }));
  // A path without parameters goes before one that its text would also fit.
  routes.sort((a, b) => a.template.split('{').length - b.template.split('{').length);

  return async (method, path, response) => {
    const pathname = path.split('?')[0] ?? '';
    const template = routes.find(({ pattern }) => pattern.test(pathname))?.template;
    const type = response.headers.get('content-type')?.split(';')[0] ?? '';
    if (!template || !type.endsWith('json')) return;
    const promised = description.paths[template]?.[method.toLowerCase()]?.responses[String(response.status)];
    const problem = type === 'application/problem+json';
    if (!promised?.content?.[type] && !problem)
      throw new Error(`${method} ${template} answers ${response.status} ${type}, which is not described`);
    const parts = [
      'paths',
      template,
      method.toLowerCase(),
      'responses',
      String(response.status),
      'content',
      type,
      'schema',
    ];
    const pointer = promised?.content?.[type]
      ? `/${parts.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`
      : '/components/schemas/Problem';
    const validate = validators.get(pointer) ?? ajv.compile({ $ref: `api#${pointer}` });
    validators.set(pointer, validate);
    if (!validate(await response.json()))
      throw new Error(`${method} ${path} ${response.status}: ${ajv.errorsText(validate.errors)}`);
  };
}
