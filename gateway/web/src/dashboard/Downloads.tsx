import { withQuery, type Query } from '../api/get';
import { FileLink } from '../ui/FileLink';
import classes from './downloads.module.css';

interface Props {
  /** Where the service gives them. */
  path: string;
  query: Query;
  /** What is taken away, in words: « ces chiffres ». */
  what: string;
  /** Of the file, without its ending. */
  name: string;
}

/** What is on the screen as files: for a spreadsheet, or for any other software. */
export function Downloads({ path, query, what, name }: Props) {
  const linkTo = (format: 'xlsx' | 'csv') => withQuery(path, { ...query, format });
  return (
    <div className={classes.downloads}>
      <FileLink href={linkTo('xlsx')} name={`${name}.xlsx`}>
        Télécharger {what} (XLSX)
      </FileLink>
      <FileLink href={linkTo('csv')} name={`${name}.csv`}>
        CSV<span className="visually-hidden">, télécharger {what}</span>
      </FileLink>
    </div>
  );
}
