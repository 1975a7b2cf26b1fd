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
    </section>
  );
}
