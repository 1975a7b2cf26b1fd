const union = (codes) => codes.map((code) => `'${code}'`).join(' | ');

/** The permissions and the roles of the table, as types. */
export function rightsFile(csv) {
  const [head, , ...rows] = csv.trim().split(/\r?\n/);
  const [, , ...roles] = head.split(';').map((cell) => cell.trim());
  const permissions = rows.map((row) => row.split(';')[0].trim());
  return `/* Made of rights.csv by npm run generate: changed there, never here. */

/** What can be allowed, as the table of rights calls it. */
export type Permission = ${union(permissions)};

/** Whom it can be allowed to. */
export type Role = ${union(roles)};
`;
}
