// What the services will refuse of a single value, by what their documents say of it: the page tells it before it sends.

const KNOWN = ['minimum', 'maximum', 'minLength', 'maxLength', 'pattern'];

function limitOf(schema) {
  const said = Object.entries(schema).filter(([name]) => KNOWN.includes(name));
  return said.length > 0 ? Object.fromEntries(said) : null;
}

function withLimits(entries) {
  const found = entries.filter(([, limits]) => limits !== null && Object.keys(limits).length > 0);
  return Object.fromEntries(found.sort(([one], [other]) => (one < other ? -1 : 1)));
}

const ofSchema = ({ properties = {} }) =>
  withLimits(Object.entries(properties).map(([name, schema]) => [name, limitOf(schema)]));

const ofDocument = ({ components = {} }) =>
  withLimits(Object.entries(components.schemas ?? {}).map(([name, schema]) => [name, ofSchema(schema)]));

/** The limits of every document by its name, its schemas and their fields. */
export function limitsFile(documents) {
  const limits = withLimits([...documents].map(([name, document]) => [name, ofDocument(document)]));
  return `/* Made of openapi by npm run generate: changed in the service, never here. */

/** Lengths and ranges of what is sent, as the services will refuse what is beyond. */
export const LIMITS = ${JSON.stringify(limits)} as const;
`;
}
