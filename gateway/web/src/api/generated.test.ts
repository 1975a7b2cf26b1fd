import { describe, expect, it } from 'vitest';
import { limitsFile } from '../../scripts/limits.mjs';
import { listsFile } from '../../scripts/lists.mjs';
import { rightsFile } from '../../scripts/rights.mjs';
import { typesFile } from '../../scripts/types.mjs';

const plain = (text: string) => text.replace(/\s+/g, ' ');

describe('The types of the page', () => {
  it('are those of the table of rights', () => {
    const file = rightsFile(
      'permission;label;MED;MGR\n;;médiateur;manager\njournal.read ;lire ;team;all\ncard.read;x;-;-\n',
    );
    expect(file).toContain("export type Permission = 'journal.read' | 'card.read';");
    expect(file).toContain("export type Role = 'MED' | 'MGR';");
  });

  it('are those of the reference lists', () => {
    expect(listsFile('{"lists": [{"code": "MODE", "entries": [{"code": "TEL"}]}, {"code": "LIEU"}]}')).toContain(
      "export type ListCode = 'MODE' | 'LIEU';",
    );
  });

  it('are those of the documents of the services: what is required, what may be null, lists and maps', () => {
    const file = typesFile('some-service.json', {
      components: {
        schemas: {
          Act: {
            type: 'object',
            description: 'An act.',
            required: ['id', 'status', 'team', 'counts', 'parts'],
            properties: {
              id: { type: 'string' },
              status: { type: 'string', enum: ['RECORDED', 'VOIDED'] },
              team: { type: ['string', 'null'] },
              people: { type: 'integer' },
              counts: { type: 'object', additionalProperties: { type: 'integer' } },
              parts: { type: 'array', items: { $ref: '#/components/schemas/Part' } },
            },
          },
        },
      },
    });
    expect(plain(file)).toContain(
      '/** An act. */ export type Act = { id: string; status: "RECORDED" | "VOIDED"; team: string | null; ' +
        'people?: number | null; counts: Record<string, number>; parts: (Part)[]; };',
    );
  });

  it('name every operation with what it takes and answers', () => {
    const answer = { content: { 'application/json': { schema: { $ref: '#/components/schemas/Acts' } } } };
    const refusal = { content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } };
    const file = typesFile('some-service.json', {
      paths: {
        '/api/acts': {
          get: {
            summary: 'The acts',
            parameters: [
              { in: 'query', name: 'from', required: true, schema: { type: 'string' } },
              { in: 'query', name: 'team', schema: { type: 'string' } },
              { in: 'header', name: 'If-Match', schema: { type: 'string' } },
            ],
            responses: { 200: answer, 422: refusal },
          },
        },
      },
    });
    expect(plain(file)).toContain(
      "/** The acts */ 'GET /api/acts': { query: { from: string; team?: string; }; body: undefined; answer: Acts; };",
    );
  });

  it('know what is too long, too much or of another form, and nothing of what has no limit', () => {
    const properties = {
      note: { type: 'string', maxLength: 500, description: 'x' },
      people: { type: 'integer', minimum: 0, maximum: 10_000 },
      line: { type: 'string', pattern: '^[A-Z]+$' },
      free: { type: 'string' },
    };
    const schemas = { Act: { type: 'object', properties }, Free: { type: 'object', properties: { a: {} } } };
    const file = plain(
      limitsFile([
        ['some', { components: { schemas } }],
        ['none', {}],
      ]),
    );
    expect(file).toContain(
      'export const LIMITS = {"some":{"Act":{"line":{"pattern":"^[A-Z]+$"},"note":{"maxLength":500},' +
        '"people":{"minimum":0,"maximum":10000}}}} as const;',
    );
  });
});
