import { UnstyledButton } from '@mantine/core';
import { useClickOutside } from '@mantine/hooks';
import {
  IconBuildingCommunity,
  IconChevronDown,
  IconListCheck,
  IconLogout,
  IconTable,
  IconUser,
  IconUserOff,
} from '@tabler/icons-react';
import { useContext, useState } from 'react';
import { Link } from 'react-router';
import { Initials } from '../people/Initials';
import { rolesInWords } from '../people/rights';
import { RightsContext, useMay } from '../people/RightsContext';
import classes from './session.module.css';
import { usePerson } from './SessionContext';
import { useNotMe } from './useNotMe';
import { useSignOut } from './useSignOut';
import { PATHS } from './way';

/** In the header: who is signed in, what concerns them alone, and what is everybody's. */
export function PersonMenu() {
  const person = usePerson();
  const may = useMay();
  const table = useContext(RightsContext);
  const [opened, setOpened] = useState(false);
  const { ask, dialog } = useSignOut();
  const notMe = useNotMe();
  const close = () => setOpened(false);
  const place = useClickOutside<HTMLDivElement>(close);
  return (
    <div
      ref={place}
      className={classes.menu}
      onKeyDown={({ key }) => {
        if (key !== 'Escape' || !opened) return;
        close();
        place.current?.querySelector('button')?.focus();
      }}
    >
      <UnstyledButton
        className={classes.opener}
        aria-expanded={opened}
        aria-controls="mon-menu"
        onClick={() => setOpened(!opened)}
      >
        <Initials name={person.name} />
        <span className={classes.who}>
          <span className={classes.name}>
            <span className="visually-hidden">Vous êtes : </span>
            {person.name}
          </span>
          <span className={classes.role}>{table && rolesInWords(table, person)}</span>
        </span>
        <IconChevronDown size={18} aria-hidden />
      </UnstyledButton>
      <ul id="mon-menu" className={classes.panel} hidden={!opened}>
        <li>
          <Link to={PATHS.account} className={classes.item ?? ''} onClick={close}>
            <IconUser size={20} stroke={1.8} aria-hidden />
            Mon compte
          </Link>
        </li>
        {may('association.read') && (
          <li>
            <Link to={PATHS.association} className={classes.item ?? ''} onClick={close}>
              <IconBuildingCommunity size={20} stroke={1.8} aria-hidden />
              Notre association
            </Link>
          </li>
        )}
        {may('method.read') && (may('method.keep') || !may('case.read')) && (
          <li>
            <Link to={PATHS.method} className={classes.item ?? ''} onClick={close}>
              <IconListCheck size={20} stroke={1.8} aria-hidden />
              Mode opératoire
            </Link>
          </li>
        )}
        {may('rights.read') && (
          <li>
            <Link to={PATHS.rights} className={classes.item ?? ''} onClick={close}>
              <IconTable size={20} stroke={1.8} aria-hidden />
              Droits
            </Link>
          </li>
        )}
        <li className={classes.last}>
          <UnstyledButton
            className={classes.item}
            onClick={() => {
              close();
              notMe.ask();
            }}
          >
            <IconUserOff size={20} stroke={1.8} aria-hidden />
            Ce n’est pas moi
          </UnstyledButton>
        </li>
        <li>
          <UnstyledButton
            className={classes.item}
            onClick={() => {
              close();
              ask();
            }}
          >
            <IconLogout size={20} stroke={1.8} aria-hidden />
            Se déconnecter
          </UnstyledButton>
        </li>
      </ul>
      {dialog}
      {notMe.dialog}
    </div>
  );
}
