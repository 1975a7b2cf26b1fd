import classes from './protection.module.css';

/** What is lost and what stays, before anybody decides. */
export function WhatForgettingDoes() {
  return (
    <>
      <p className={classes.lead}>
        Trame garde chaque nom chiffré avec une clé qui n’est qu’à cette personne. Oublier, c’est détruire cette clé.{' '}
        <strong>Cela ne peut pas être annulé.</strong>
      </p>
      <div className={classes.effects}>
        <div>
          <h3>Ce qui est détruit</h3>
          <p>Le prénom et le nom, partout dans Trame :</p>
          <ul>
            <li>dans le registre du personnel</li>
            <li>dans l’histoire des saisies, aussi loin qu’elle remonte</li>
            <li>dans les annonces que les services de Trame se font entre eux</li>
          </ul>
        </div>
        <div>
          <h3>Ce qui reste</h3>
          <ul>
            <li>les chiffres : aucun total ne change</li>
            <li>les saisies, sous un identifiant qui ne dit plus qui c’était</li>
            <li>la fonction, l’équipe et les dates, sous ce même identifiant</li>
            <li>la date de l’oubli, le nom de qui l’a décidé et le certificat</li>
          </ul>
        </div>
        <div>
          <h3>Ce que Trame ne peut pas effacer</h3>
          <ul>
            <li>le compte au service de connexion : faites-le supprimer</li>
            <li>un nom écrit dans une note libre : faites corriger la note</li>
            <li>un document déjà imprimé ou envoyé</li>
            <li>les sauvegardes, jusqu’à leur propre fin</li>
            <li>la liste gardée par un appareil, jusqu’à ce que Trame y soit rouverte avec du réseau</li>
          </ul>
        </div>
      </div>
    </>
  );
}
