import { NBSP } from '../ui/format';
import classes from './privacy.module.css';

export function ForPartners() {
  return (
    <section id="partenaires" className={classes.part} aria-labelledby="titre-partenaires">
      <h2 id="titre-partenaires">Vous travaillez chez un partenaire</h2>
      <p>
        Trame garde de chaque organisme comment le joindre et ce qu’il prend en charge. Elle peut aussi garder{' '}
        <strong>le nom d’une personne à qui s’adresser</strong>, sa fonction, son téléphone et son adresse électronique
        de travail, pour que la personne accompagnée soit reçue (intérêt légitime). Ce nom est chiffré. Le terrain et le
        délégué à la protection des données le lisent, personne d’autre.
      </p>
      <p>
        Il est effacé dès qu’il est retiré de la fiche, et au plus tard <strong>3 ans</strong> après la dernière
        vérification de la fiche. Vous pouvez le demander à tout moment.
      </p>
      <h3>Quand vous répondez par un lien</h3>
      <p>
        Un médiateur peut vous adresser une personne par un lien envoyé à votre adresse de travail. Votre réponse est
        gardée avec la mise en relation, et avec elle{' '}
        <strong>votre service, votre fonction et, si vous l’écrivez, votre nom</strong>, pour savoir qui s’est engagé,
        et <strong>la question</strong> que vous posez. Tout cela est chiffré{NBSP}; qui suit la mise en relation le
        lit. Le service, la fonction et le nom sont effacés après <strong>2 ans</strong>, la question après{' '}
        <strong>1 an</strong>. Ouvrir le lien ne laisse aucune trace. Votre appareil ne garde rien.
      </p>
    </section>
  );
}
