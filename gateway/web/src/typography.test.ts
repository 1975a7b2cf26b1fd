import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

/** A plain space where French wants a no-break one, or a typewriter apostrophe. */
const FAULT = /« | »| [?!](?=$|[\s»])| [:;](?=$|\s)|\p{L}'\p{L}/u;

function wordsOf(path: string): string[] {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true, kind);
  const words: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isJsxText(node) || ts.isTemplateHead(node)) words.push(node.text);
    else if (ts.isTemplateMiddleOrTemplateTail(node)) words.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return words;
}

it('sets French words with their no-break spaces and apostrophes', () => {
  const faults = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.'))
    .flatMap((path) => wordsOf(join('src', path)).map((text) => ({ path, text })))
    .filter(({ text }) => FAULT.test(text));
  expect(faults).toEqual([]);
});
