import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { MouseEvent, ReactNode } from 'react';
import { fetchFile } from '../api/file';
import classes from './fileLink.module.css';
import { ProblemAlert } from './ProblemAlert';

interface Props {
  href: string;
  /** Under which it is saved. */
  name: string;
  children: ReactNode;
}

/** Saves a file on the device; a refusal is told on the page and never saved in its place. */
export function FileLink({ href, name, children }: Props) {
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => fetchFile(href),
    onSuccess: (file) => save(file, name),
    gcTime: 0,
  });
  const ask = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (!isPending) mutate();
  };
  return (
    <>
      <a className={classes.file} href={href} download={name} onClick={ask}>
        <IconDownload size={18} aria-hidden />
        <span>
          {children}
          {isPending && ' : en préparation…'}
        </span>
      </a>
      {error && <ProblemAlert error={error} />}
    </>
  );
}

/** Browsers read what is saved a moment after they were asked to. */
const UNTIL_SAVED_MS = 60_000;

function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), UNTIL_SAVED_MS);
}
