import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { ProblemCode } from '@app/platform';
import { API_KEY, PROBLEM_MARK } from '../http/problems.js';
import { Problem } from '../http/problem-view.js';
import type { ApiDocument, OperationPart } from './document-parts.js';
import { addExamples } from './add-examples.js';
import { EXAMPLES } from './examples.js';
import { closeBodies, modernised } from './modern-schemas.js';
import { addProblemAnswers } from './problem-answers.js';

/** What the document says before its operations. */
const INTRODUCTION = `Shipment notifications and tracking with privacy controls, for webshops (with an API key), \
recipients and any track & trace page. JSON over HTTP; times are ISO 8601 in UTC; every refusal is a problem \
(RFC 9457) with a stable code. Bodies are at most 64 KiB, and fields that are not named are refused. No answer \
ever holds a recipient's name or address.`;

/**
 * The OpenAPI 3.1 document of the API, made from its controllers, bodies and views: types, rules and comments
 * are read by the compiler's plugin (nest-cli.json), so it is only whole when made from the build in `dist`.
 * @param app may be one in preview: no part of the API is used.
 */
export function apiDocument(app: INestApplication): ApiDocument {
  const made = SwaggerModule.createDocument(app, settings(), {
    operationIdFactory: (_controller, method) => method,
    autoTagControllers: false,
    extraModels: [Problem],
  });
  const document = modernised(JSON.parse(JSON.stringify(made))) as ApiDocument;
  const operations = operationsOf(document);
  refuseDoubles(operations);
  for (const operation of operations) {
    addProblemAnswers(operation, takeCodes(operation));
    addHeaders(operation);
  }
  closeBodies(document);
  addExamples(operations, EXAMPLES);
  return document;
}

/** Every operation of a document. */
export const operationsOf = ({ paths }: ApiDocument): OperationPart[] =>
  Object.values(paths).flatMap((path) => Object.values(path));

function settings(): Omit<OpenAPIObject, 'paths'> {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.1')
    .setTitle('Seintje')
    .setDescription(INTRODUCTION)
    .setVersion('1')
    .setLicense('EUPL-1.2', 'https://eupl.eu/1.2/en/')
    .addServer('http://127.0.0.1:8080', 'Where it runs in development.')
    .addBearerAuth(
      { type: 'http', scheme: 'bearer', description: 'An API key: `sj_<key id>_<secret>`.' },
      API_KEY,
    )
    .build();
  return { ...config, components: { ...config.components, headers: HEADERS, parameters: ASKED } };
}

const UUID = { type: 'string', format: 'uuid' } as const;

const HEADERS = {
  CorrelationId: {
    description: 'Leads to our log lines: the one that you brought, or one of ours.',
    required: true,
    schema: UUID,
  },
  RetryAfter: {
    description: 'Seconds to wait before asking again, where that helps.',
    schema: { type: 'integer', minimum: 0 },
  },
  Authenticate: {
    description: 'How to bring a key.',
    schema: { type: 'string', const: 'Bearer' },
  },
} as const;

const ASKED = {
  CorrelationId: {
    name: 'X-Correlation-Id',
    in: 'header',
    required: false,
    description:
      'A UUID in lower case, to find the request again; anything else is not taken over.',
    schema: { type: 'string' },
  },
} as const;

/** An operationId is a name in a stranger's program: it is there once, and stays. */
function refuseDoubles(operations: readonly OperationPart[]): void {
  const names = operations.map(({ operationId }) => operationId);
  const double = names.find((name, at) => names.indexOf(name) !== at);
  if (double !== undefined) {
    throw new Error(`Two handlers are called ${double}; the API document needs a name for each.`);
  }
}

/** Any operation may fail by a fault of ours; the others are its own. */
function takeCodes(operation: OperationPart): ProblemCode[] {
  const marks = Object.keys(operation).filter((name) => name.startsWith(PROBLEM_MARK));
  for (const mark of marks) Reflect.deleteProperty(operation, mark);
  const codes = marks.map((mark) => mark.slice(PROBLEM_MARK.length) as ProblemCode);
  return [...codes, 'service.failed' as const].sort();
}

function addHeaders(operation: OperationPart): void {
  operation.parameters = [
    ...(operation.parameters ?? []),
    { $ref: '#/components/parameters/CorrelationId' },
  ];
  for (const answer of Object.values(operation.responses)) {
    answer.headers = {
      ...answer.headers,
      'X-Correlation-Id': { $ref: '#/components/headers/CorrelationId' },
    };
  }
}
