import { z } from 'zod';
import { productVersion } from '../config/version.ts';
import { type ErrorCode, errorCodes, statusOf } from '../errors/index.ts';
import { stepIds } from '../guide/ids.ts';
import { languages } from '../i18n/types.ts';
import { noteSchema } from '../report/note.ts';
import { reportSchema } from '../report/schema.ts';
import { jsonResponse } from './answers.ts';
import { lookBodySchema, retestBodySchema } from './look-input.ts';
import { noteBodySchema } from './notes.ts';

const createdSchema = z.object({
  id: z.string(),
  url: z.url(),
  deleteToken: z.string(),
  expiresAt: z.iso.datetime(),
});

const problemSchema = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(errorCodes),
  detail: z.string(),
});

/** `GET /api/v1/openapi.json`: this API in OpenAPI 3.1, made of the schemas that the routes themselves use. */
export function openapi(): Response {
  return jsonResponse(document(), 200, { 'Cache-Control': 'public, max-age=300' });
}

function document() {
  const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };
  const step = { name: 'step', in: 'path', required: true, schema: { type: 'string', enum: stepIds } };
  return {
    openapi: '3.1.0',
    info: { title: 'Certwhy', version: productVersion },
    paths: {
      '/api/v1/reports': { post: createOperation },
      '/api/v1/reports/{id}': {
        parameters: [id],
        get: {
          summary: 'A stored report',
          responses: { 200: json('The report', reference('Report')), ...problems('not-found') },
        },
        delete: {
          summary: 'Delete a report with the token that came with it',
          security: [{ deleteToken: [] }],
          responses: { 204: { description: 'Deleted' }, ...problems('not-authorized', 'not-found') },
        },
      },
      '/api/v1/reports/{id}/notes': {
        parameters: [id],
        get: {
          summary: 'The notes to a report',
          responses: { 200: json('The notes', reference('Notes')), ...problems('not-found') },
        },
      },
      '/api/v1/reports/{id}/notes/{step}': { parameters: [id, step], put: noteOperation },
      '/api/v1/reports/{id}/record': {
        parameters: [id],
        get: {
          summary: 'The record of the case: every report that is connected with this one by retests',
          parameters: [{ name: 'lang', in: 'query', schema: { type: 'string', enum: languages } }],
          responses: {
            200: { description: 'The record', content: { 'text/markdown': {} } },
            ...problems('not-found'),
          },
        },
      },
      '/api/health': {
        get: {
          summary: 'Whether this process and its database answer',
          responses: { 200: { description: 'They do' }, 503: { description: 'They do not' } },
        },
      },
    },
    components: {
      securitySchemes: { deleteToken: { type: 'http', scheme: 'bearer' } },
      schemas: {
        Look: schemaOf(lookBodySchema, 'input'),
        Retest: schemaOf(retestBodySchema, 'input'),
        NoteChange: schemaOf(noteBodySchema, 'input'),
        Note: schemaOf(noteSchema, 'output'),
        Notes: schemaOf(z.object({ notes: z.array(noteSchema) }), 'output'),
        Report: schemaOf(reportSchema, 'output'),
        Created: schemaOf(createdSchema, 'output'),
        CreatedWithReport: { allOf: [reference('Created'), { properties: { report: reference('Report') } }] },
        Problem: schemaOf(problemSchema, 'output'),
      },
    },
  };
}

const createOperation = {
  summary: 'Look at a target and store the report',
  description:
    'With `Accept: text/event-stream` the answer is a stream: `progress` events, then one `report` (as Created) or one `problem`. A Retest looks at the target of an earlier report with the same options.',
  requestBody: {
    required: true,
    content: { 'application/json': { schema: { oneOf: [reference('Look'), reference('Retest')] } } },
  },
  responses: {
    201: json('The report is stored', reference('CreatedWithReport')),
    ...problems(
      'invalid-request',
      'invalid-target',
      'private-key-refused',
      'not-found',
      'address-refused',
      'rate-limited',
      'target-busy',
      'busy',
      'body-too-large',
      'unsupported-media-type',
    ),
  },
};

const noteOperation = {
  summary: 'Write the note at a step, with the token that came with the report',
  description: 'What is absent stays as it was; a note with neither text nor ticks is gone.',
  security: [{ deleteToken: [] }],
  requestBody: { required: true, content: { 'application/json': { schema: reference('NoteChange') } } },
  responses: {
    200: json('The note as it is stored', reference('Note')),
    ...problems(
      'invalid-request',
      'private-key-refused',
      'not-authorized',
      'not-found',
      'body-too-large',
      'unsupported-media-type',
    ),
  },
};

function schemaOf(schema: z.ZodType, io: 'input' | 'output') {
  // OpenAPI 3.1 takes JSON Schema 2020-12 as it is; only its own marker is superfluous inside.
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io });
  return rest;
}

function reference(name: string) {
  return { $ref: `#/components/schemas/${name}` };
}

function json(description: string, schema: object) {
  return { description, content: { 'application/json': { schema } } };
}

/** Codes that share a status share an entry. */
function problems(...codes: readonly ErrorCode[]) {
  const statuses = [...new Set(codes.map((code) => statusOf[code]))];
  return Object.fromEntries(
    statuses.map((status) => {
      const names = codes.filter((code) => statusOf[code] === status).join(', ');
      return [
        status,
        { description: names, content: { 'application/problem+json': { schema: reference('Problem') } } },
      ];
    }),
  );
}
