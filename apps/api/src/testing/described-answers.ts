import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Answer } from './answer.ts';

interface Described {
  paths: Record<string, Record<string, { responses: Record<string, { content?: Record<string, unknown> }> }>>;
}

const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Holds every answer against what the interface says of itself: a status, a media type or a member that is not described fails. */
export class DescribedAnswers {
  readonly #document: Described;
  readonly #ajv: Ajv2020;

  constructor(document: unknown) {
    this.#document = document as Described;
    this.#ajv = new Ajv2020({ strict: false, formats: { 'date-time': DATE_TIME, uuid: UUID } });
    this.#ajv.addSchema({ $id: 'https://api.test/', ...(document as object) });
  }

  /** @throws if the answer is not described. */
  expect(method: string, address: string, answer: Answer): void {
    const template = this.#templateOf(address);
    if (template === undefined) return;
    const operation = this.#document.paths[template]?.[method === 'HEAD' ? 'get' : method.toLowerCase()];
    if (operation === undefined) return;
    const name = `${method} ${template} ${answer.status}`;
    const response = operation.responses[answer.status];
    if (response === undefined) throw new Error(`${name} is not described`);
    if (answer.text === '') return;
    const mediaType = (answer.headers.get('Content-Type') ?? '').split(';')[0] ?? '';
    if (response.content?.[mediaType] === undefined)
      throw new Error(`${name} as ${mediaType} is not described`);
    if (answer.body === undefined) return;
    const steps = [
      'paths',
      template,
      method.toLowerCase(),
      'responses',
      answer.status,
      'content',
      mediaType,
      'schema',
    ];
    const pointer = steps.map((step) =>
      encodeURIComponent(String(step).replaceAll('~', '~0').replaceAll('/', '~1')),
    );
    const validate = this.#ajv.compile({ $ref: `https://api.test/#/${pointer.join('/')}` });
    if (!validate(answer.body)) {
      throw new Error(`${name} is not as described: ${this.#ajv.errorsText(validate.errors)}`);
    }
  }

  /** Of several that fit, the one with the fewest parameters. */
  #templateOf(address: string): string | undefined {
    const path = address.split('?')[0] ?? '';
    return Object.keys(this.#document.paths)
      .filter((template) =>
        new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path),
      )
      .sort((a, b) => a.split('{').length - b.split('{').length)[0];
  }
}
