// The part of OpenAPI 3.1 that our services use, as TypeScript: what is required is there, what may be null says so.

const nameOf = (reference) => reference.split('/').at(-1);
const isName = (text) => /^[A-Za-z_$][\w$]*$/.test(text);
const key = (name) => (isName(name) ? name : `'${name}'`);
const union = (parts) => [...new Set(parts)].join(' | ');
const orNull = (type) => (/(^|\| )null$/.test(type) ? type : union([type, 'null']));

function comment(text, indent = '') {
  const said = text?.trim().replaceAll('*/', '* /');
  return said ? `${indent}/** ${said.split('\n').join(`\n${indent} * `)} */\n` : '';
}

function typeOf(schema) {
  if (schema === undefined || schema === true) return 'unknown';
  if (schema.$ref) return nameOf(schema.$ref);
  const options = schema.oneOf ?? schema.anyOf;
  if (options) return union(options.map(typeOf));
  if (schema.allOf) return schema.allOf.map(typeOf).join(' & ');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return union(schema.enum.map((value) => JSON.stringify(value)));
  const types = [schema.type ?? []].flat();
  if (types.length === 0) return schema.properties ? objectOf(schema) : 'unknown';
  return union(types.map((type) => plainType(type, schema)));
}

function plainType(type, schema) {
  switch (type) {
    case 'string':
    case 'boolean':
    case 'null':
      return type;
    case 'integer':
    case 'number':
      return 'number';
    case 'array':
      return `(${typeOf(schema.items)})[]`;
    case 'object':
      return objectOf(schema);
    default:
      throw new Error(`No type for ${type}`);
  }
}

function objectOf({ properties, additionalProperties, required = [] }) {
  if (!properties) return `Record<string, ${typeOf(additionalProperties || undefined)}>`;
  const lines = Object.entries(properties).map(([name, schema]) => {
    const type = typeOf(schema);
    return required.includes(name)
      ? `${comment(schema.description)}${key(name)}: ${type};`
      : `${comment(schema.description)}${key(name)}?: ${orNull(type)};`;
  });
  return `{ ${lines.join('\n')} }`;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];
const jsonOf = (content) => Object.entries(content ?? {}).find(([type]) => type.startsWith('application/json'))?.[1];

/** What an operation takes and how it answers when it succeeds. */
function operationOf(operation) {
  const parameters = operation.parameters ?? [];
  const lines = parameters
    .filter((one) => one.in === 'query')
    .map((one) => `${comment(one.description)}${key(one.name)}${one.required ? '' : '?'}: ${typeOf(one.schema)};`);
  const body = jsonOf(operation.requestBody?.content);
  const [, answer] = Object.entries(operation.responses ?? {}).find(([status]) => status.startsWith('2')) ?? [];
  const said = jsonOf(answer?.content);
  return `{
    query: ${lines.length > 0 ? `{ ${lines.join('\n')} }` : 'Record<string, never>'};
    body: ${body ? typeOf(body.schema) : 'undefined'};
    answer: ${said ? typeOf(said.schema) : 'undefined'};
  }`;
}

/** The schemas of a document by their names, and its operations by method and path. */
export function typesFile(name, { components = {}, paths = {} }) {
  const schemas = Object.entries(components.schemas ?? {}).sort(([one], [other]) => (one < other ? -1 : 1));
  const types = schemas.map(([schema, of]) => `${comment(of.description)}export type ${schema} = ${typeOf(of)};`);
  const operations = Object.entries(paths)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([path, of]) =>
      METHODS.filter((method) => of[method]).map((method) => {
        const { summary } = of[method];
        return `${comment(summary)}'${method.toUpperCase()} ${path}': ${operationOf(of[method])};`;
      }),
    );
  return `/* Made of openapi/${name} by npm run generate: changed in the service, never here. */

${types.join('\n\n')}

/** Each operation by its method and path: what it takes and what it answers. */
export interface Operations { ${operations.join('\n')} }
`;
}
