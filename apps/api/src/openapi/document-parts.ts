/** A schema, or a reference to one: JSON that is only walked over here. */
export type SchemaPart = Record<string, unknown>;

/** What is sent in one media type. */
export interface ContentPart {
  schema?: SchemaPart;
  examples?: Record<string, { summary: string; value: unknown }>;
}

/** One answer of an operation. */
export interface AnswerPart {
  description: string;
  headers?: Record<string, SchemaPart>;
  content?: Record<string, ContentPart>;
}

/** A value in the path, the query or a header. */
export interface ParameterPart {
  name: string;
  in: string;
  schema?: SchemaPart;
  examples?: Record<string, { summary: string; value: unknown }>;
}

/** One operation, as far as it is worked on here. */
export interface OperationPart {
  operationId: string;
  summary?: string;
  parameters?: (ParameterPart | { $ref: string })[];
  requestBody?: { content: Record<string, ContentPart> };
  responses: Record<string, AnswerPart>;
  security?: Record<string, string[]>[];
}

/** The document, as far as it is worked on here; OpenAPI 3.1.1 names all of it. */
export interface ApiDocument {
  openapi: string;
  paths: Record<string, Record<string, OperationPart>>;
  components: { schemas: Record<string, SchemaPart> };
}
