import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

/** What somebody writes into is a form, and forms are made of the kit: a draft, the first fault, the limits come with it. */
const ELEMENTS = ['form', 'input', 'textarea', 'select'];
const FIELDS = [
  'Autocomplete', 'Checkbox', 'DateInput', 'FileInput', 'JsonInput', 'MultiSelect', 'NativeSelect', 'NumberInput',
  'PasswordInput', 'PinInput', 'Radio', 'Rating', 'Select', 'Slider', 'Switch', 'TagsInput', 'Textarea', 'TextInput',
]; // prettier-ignore

/** They change at once what the page shows, and nothing that is kept: no form, nothing to lose. */
const FILTERS = [
  'account/CloseSessions.tsx',
  'conflicts/CasesPage.tsx',
  'referrals/ReferralsPage.tsx',
  'dashboard/FilterBar.tsx',
  'dashboard/MediatorField.tsx',
  'dashboard/PeriodFields.tsx',
  'dashboard/PivotSection.tsx',
  'journal/DayControls.tsx',
  'journal/PeriodControls.tsx',
  'partners/PartnerList.tsx',
  'protection/ForgetPerson.tsx',
  'protection/HeldOfPerson.tsx',
  'register/PeopleList.tsx',
  'rights/RightsPage.tsx',
  'ui/DayChooser.tsx',
  'work/TeamChoice.tsx',
];
/** A filter is chosen, or a day; lines are not written into one. */
const OF_FILTERS = ['NativeSelect', 'TextInput', 'NumberInput'];

function outsideTheKit(path: string, text: string): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const allowed = FILTERS.includes(path) ? OF_FILTERS : [];
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)) {
      const name = node.tagName.getText(file);
      if (ELEMENTS.includes(name)) found.push(`<${name}>`);
    }
    if (ts.isImportDeclaration(node) && (node.moduleSpecifier as ts.StringLiteral).text.startsWith('@mantine/')) {
      const named = node.importClause?.namedBindings;
      for (const { name, propertyName } of named && ts.isNamedImports(named) ? named.elements : []) {
        const imported = (propertyName ?? name).text;
        if (FIELDS.includes(imported) && !allowed.includes(imported)) found.push(imported);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

it('holds every form of the app, and each says where its draft is kept', () => {
  const paths = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.tsx') && !path.includes('.test.') && !path.startsWith(join('ui', 'form')),
  );
  const found = paths
    .map((path) => ({ path, outside: outsideTheKit(path, readFileSync(join('src', path), 'utf8')) }))
    .filter(({ outside }) => outside.length > 0);
  expect(found).toEqual([]);
});

it('finds a form outside of it', () => {
  const stray = `import { Textarea as Lines, Button } from '@mantine/core';
    export const Stray = () => <form><Lines /><input /></form>;`;
  expect(outsideTheKit('x/Stray.tsx', stray)).toEqual(['Textarea', '<form>', '<input>']);
  expect(outsideTheKit('ui/DayChooser.tsx', stray)).toEqual(['Textarea', '<form>', '<input>']);
  expect(outsideTheKit('x/A.tsx', `import { NativeSelect } from '@mantine/core';`)).toEqual(['NativeSelect']);
});

it('has no clock but the one that the server sets', () => {
  const stray = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.') && path !== join('ui', 'clock.ts'))
    .filter((path) => readFileSync(join('src', path), 'utf8').includes('new Date()'));
  expect(stray).toEqual([]);
});
