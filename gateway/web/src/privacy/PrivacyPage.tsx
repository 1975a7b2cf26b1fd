import { Card } from '../ui/Card';
import { Page } from '../ui/Page';
import { ForPartners } from './ForPartners';
import { ForResidents } from './ForResidents';
import { ForStaff } from './ForStaff';
import classes from './privacy.module.css';
import { ToWriteTo } from './ToWriteTo';
import { Unsaid, YourAssociation } from './YourAssociation';

/** What is done with whose data, in plain words; open to anybody, also without signing in. */
export function PrivacyPage() {
  return (
    <Page title="Vos données" narrow>
      <p className={classes.lead}>
        Trame aide une association de médiation sociale à suivre son activité. Cette page dit ce qui est gardé,
        pourquoi, combien de temps et qui le voit. Le responsable de ces données est <YourAssociation />.
      </p>
      <p className={classes.key}>
        <Unsaid /> marque ce que chaque association précise pour elle-même : son nom, ses durées, la personne à qui
        écrire. Demandez-le-lui sur place ou au médiateur que vous rencontrez.
      </p>
      <nav aria-label="Dans cette page" className={classes.toc}>
        <a href="#habitants">Vous êtes habitant</a>
        <a href="#partenaires">Vous travaillez chez un partenaire</a>
        <a href="#salaries">Vous travaillez dans l’association</a>
      </nav>
      <div className={classes.parts}>
        <ForResidents />
        <ForPartners />
        <ForStaff />
        <Card title="Demander, corriger, s’opposer">
          <p>
            Écrivez au délégué à la protection des données de <YourAssociation /> ou parlez-en à un médiateur, qui
            transmettra. La réponse est due sous <strong>un mois</strong>. Elle est gratuite. Une preuve d’identité
            n’est demandée qu’en cas de doute.
          </p>
          <ToWriteTo />
          <p>
            À qui travaille ou a travaillé ici, il remet ce que Trame garde de lui : sa fiche au registre du personnel
            et son activité, en PDF pour lire et en JSON pour un autre logiciel.
          </p>
          <p>
            Si la réponse ne vous convient pas, vous pouvez saisir la CNIL (Commission nationale de l’informatique et
            des libertés), sur son site ou par courrier.
          </p>
        </Card>
      </div>
    </Page>
  );
}
