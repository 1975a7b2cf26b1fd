// Writes what the page knows of the services by what they say of themselves: the permissions of `rights.csv`, the codes of
// the reference lists, and of the OpenAPI documents in `openapi`, each approved by a test of its service, the types and the
// limits of single values. `--check` writes nothing and fails where what is committed is not what they say.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { limitsFile } from './limits.mjs';
import { listsFile } from './lists.mjs';
import { rightsFile } from './rights.mjs';
import { typesFile } from './types.mjs';

const web = join(dirname(fileURLToPath(import.meta.url)), '..');
const documents = join(web, 'openapi');
const generated = join(web, 'src', 'api', 'generated');
/** The table of rights, which every service answers to. */
const rights = join(web, '../../contracts/src/main/resources/fr/trame/contracts/rights/rights.csv');

/** The shipped reference lists. */
const lists = join(web, '../../contracts/src/main/resources/reference/lists.json');

/** Every generated file, by its name. */
async function files() {
  const style = JSON.parse(readFileSync(join(web, '.prettierrc.json'), 'utf8'));
  const pretty = (text) => format(text, { ...style, parser: 'typescript' });
  const all = new Map([
    ['lists.ts', await pretty(listsFile(readFileSync(lists, 'utf8')))],
    ['rights.ts', await pretty(rightsFile(readFileSync(rights, 'utf8')))],
  ]);
  const limited = new Map();
  for (const name of existsSync(documents) ? readdirSync(documents).sort() : []) {
    const document = JSON.parse(readFileSync(join(documents, name), 'utf8'));
    const short = name.replace(/(-service)?\.json$/, '');
    limited.set(short, document);
    all.set(`${short}.ts`, await pretty(typesFile(name, document)));
  }
  return all.set('limits.ts', await pretty(limitsFile(limited)));
}

async function run(check) {
  const now = await files();
  const stale = [...now].filter(([name, text]) => {
    const path = join(generated, name);
    return !existsSync(path) || readFileSync(path, 'utf8') !== text;
  });
  const gone = existsSync(generated) ? readdirSync(generated).filter((name) => !now.has(name)) : [];
  if (check && stale.length + gone.length > 0) {
    const names = [...stale.map(([name]) => name), ...gone].join(', ');
    console.error(`src/api/generated is not what the services say (${names}): run npm run generate and commit it.`);
    process.exit(1);
  }
  mkdirSync(generated, { recursive: true });
  for (const [name, text] of check ? [] : stale) writeFileSync(join(generated, name), text);
}

await run(process.argv.includes('--check'));
