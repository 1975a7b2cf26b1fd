import { Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { NBSP } from '../format';
import { finds } from '../search';

interface BoxProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** Words that narrow a list on the page; nothing of it is kept or sent. */
export function SearchBox({ label, value, onChange }: BoxProps) {
  return (
    <TextInput
      type="search"
      aria-label={label}
      placeholder={label}
      autoComplete="off"
      leftSection={<IconSearch size={18} aria-hidden />}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      // It chooses nothing: what is written around it is not sent by it.
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault();
      }}
    />
  );
}

interface Option {
  code: string;
  label: string;
}
export interface Family {
  group: string;
  options: Option[];
}

interface SelectProps {
  label: string;
  /** What stands there while nothing is chosen. */
  all: string;
  options: Family[];
  value: string | null;
  onChange: (code: string | null) => void;
}

/** One of a long list, looked for by some letters of it or of its family. */
export function SearchSelect({ label, all, options, value, onChange }: SelectProps) {
  const familyOf = new Map(options.flatMap(({ group, options: some }) => some.map(({ code }) => [code, group])));
  return (
    <Select
      label={label}
      placeholder={all}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': `Retirer ce choix${NBSP}: ${label}` }}
      nothingFoundMessage="Rien ne correspond"
      data={options.map(({ group, options: some }) => ({
        group,
        items: some.map(({ code, label: text }) => ({ value: code, label: text })),
      }))}
      filter={({ options: given, search }) =>
        given
          .map((one) => ('group' in one ? { ...one, items: one.items.filter((item) => fits(item, search)) } : one))
          .filter((one) => !('group' in one) || one.items.length > 0)
      }
      value={value}
      onChange={onChange}
    />
  );

  function fits(item: { value: string; label: string }, search: string): boolean {
    return finds(search, item.label, familyOf.get(item.value));
  }
}
