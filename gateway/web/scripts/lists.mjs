/** The codes of the shipped reference lists, as a type. */
export function listsFile(json) {
  const codes = JSON.parse(json).lists.map(({ code }) => `'${code}'`);
  return `/* Made of lists.json by npm run generate: changed there, never here. */

/** What a fact is told by one code, or several, of. */
export type ListCode = ${codes.join(' | ')};
`;
}
