import { Link } from 'react-router';
import { PATHS } from '../session/way';
import classes from './privacy.module.css';
import { YourAssociation } from './YourAssociation';

export function ForStaff() {
  return (
    <section id="salaries" className={classes.part} aria-labelledby="titre-salaries">
      <h2 id="titre-salaries">Vous travaillez dans l’association</h2>

      <h3>Ce que Trame garde de vous</h3>
      <ul>
        <li>votre nom, votre fonction, votre équipe, votre service et vos dates d’arrivée et de départ</li>
        <li>ce que vous avez saisi, corrigé, validé ou annulé, avec la date et l’heure</li>
        <li>
          si vous avez été agressé et que c’est signalé : le jour, la sorte, si quelqu’un est blessé (oui ou non, rien
          de médical), quand un soutien a été proposé, la déclaration d’accident du travail, la plainte. Rien sur qui a
          agressé, aucun texte. Chiffré avec une clé propre à l’incident
        </li>
        <li>
          certaines de vos lectures, avec la date, l’heure et, s’il est demandé, le motif : une intervention ouverte
          hors de votre périmètre, les chiffres d’un médiateur, ce qui est conservé d’une personne, la liste de ces
          lectures
        </li>
        <li>votre prénom, quand un lien est envoyé à un partenaire pour qu’il sache qui appeler</li>
      </ul>
      <p>
        Votre nom est chiffré avec une clé qui n’est qu’à vous. Votre mot de passe n’est pas dans Trame : il reste au
        service de connexion de <YourAssociation />.
      </p>

      <h3>Ce que Trame ne fait pas</h3>
      <ul>
        <li>suivre où vous êtes</li>
        <li>classer les médiateurs entre eux</li>
        <li>noter votre travail : un chiffre n’est pas un jugement</li>
      </ul>

      <h3>Qui le voit</h3>
      <p>
        Une agression : vous, qui l’a signalée, votre manager, les ressources humaines et la direction, personne
        d’autre ; la page <Link to={PATHS.incidents}>Incidents</Link> vous montre les vôtres. Qui a agi et la note
        libre : votre équipe, votre manager, les responsables de votre service et la direction. Vos chiffres : vous et
        votre manager, personne d’autre. Le responsable qualité et l’auditeur lisent le journal sans les noms. Le
        manager ou le responsable d’une autre équipe n’ouvre une intervention qu’en écrivant pourquoi. Le délégué à la
        protection des données lit qui a consulté quoi, et prépare ce qui vous est remis quand vous demandez ce qui est
        gardé de vous. La page <Link to={PATHS.rights}>Droits</Link> dit tout, fonction par fonction.
      </p>

      <h3>Sur votre appareil</h3>
      <p>
        Pour saisir sans réseau, l’appareil garde votre nom, les listes et ce qui n’est pas encore envoyé.{' '}
        <strong>Se déconnecter</strong> efface tout cela. Sur un appareil partagé, déconnectez-vous toujours.
      </p>

      <h3>Combien de temps</h3>
      <dl className={classes.durations}>
        <div>
          <dt>Votre nom, dans le registre du personnel et sur vos saisies</dt>
          <dd>
            tant que vous travaillez ici, puis <strong>5 ans</strong> après votre départ : la durée du registre unique
            du personnel (article R. 1221-26 du code du travail)
          </dd>
        </div>
        <div>
          <dt>Une agression signalée</dt>
          <dd>
            <strong>5 ans</strong> après son jour, puis sa clé est détruite : il reste l’équipe, le jour et la sorte
          </dd>
        </div>
        <div>
          <dt>Qui a consulté quoi</dt>
          <dd>
            <strong>1 an</strong>
          </dd>
        </div>
        <div>
          <dt>Vos affectations et vos saisies, sans votre nom</dt>
          <dd>
            selon les durées de <YourAssociation />
          </dd>
        </div>
      </dl>

      <h3>Quand Trame vous oublie</h3>
      <p>
        Cinq ans après votre départ, Trame détruit d’elle-même la clé de votre nom, après l’avoir signalé trente jours
        avant au délégué à la protection des données. Il peut aussi le faire plus tôt, une fois que vous ne travaillez
        plus ici, si vous le demandez et que rien ne s’y oppose. Votre nom est alors illisible partout dans Trame, pour
        toujours. Il reste un identifiant sans nom, et des chiffres qui ne changent pas. Un certificat l’atteste. Les
        sauvegardes gardent ce nom, chiffré, jusqu’à leur propre fin.
      </p>

      <h3>Ce que l’on attend de vous</h3>
      <p>
        Des compteurs, pas des noms. Une note courte, qui décrit la situation et ce qui a été fait. La personne a le
        droit de la lire : écrivez ce que vous pourriez lui lire. Quelqu’un demande ce que vous gardez de lui ?
        Transmettez tout de suite au délégué à la protection des données : la réponse est due sous un mois.
      </p>
    </section>
  );
}
