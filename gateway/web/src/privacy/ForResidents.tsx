import { NBSP } from '../ui/format';
import classes from './privacy.module.css';
import { YourAssociation } from './YourAssociation';

export function ForResidents() {
  return (
    <section id="habitants" className={classes.part} aria-labelledby="titre-habitants">
      <h2 id="titre-habitants">Vous êtes habitant</h2>

      <h3>Quand un médiateur vous rencontre</h3>
      <p>
        Il note ce qu’il a fait, <strong>sans votre nom</strong> : la date, la rue ou l’immeuble, le sujet, combien de
        personnes il a rencontrées et ce qui en est sorti. Personne ne peut vous y retrouver, ni vous, ni nous. C’est
        pourquoi nous ne pouvons pas non plus vous dire « ce qui vous concerne » dans ce journal : il n’y a rien à votre
        nom.
      </p>

      <h3>Quand il vous met en relation avec un service</h3>
      <p>
        Il note le service ou l’organisme, les étapes (votre accord, le contact, un rendez-vous, si vous avez été reçu,
        si l’on s’occupe de vous) avec leurs dates, ce que vous et le service en dites, et comment cela s’est terminé,
        là aussi <strong>sans votre nom</strong>. De ce que vous acceptez de partager avec le service, il note seulement
        la sorte (prénom, téléphone, objet de la demande, besoins pratiques), jamais le contenu. Le service peut
        recevoir un lien pour répondre : il y voit ces sortes, le prénom du médiateur et le téléphone de l’équipe, rien
        d’autre de vous. Vous pouvez refuser à tout moment.
      </p>

      <h3>Quand vous êtes partie d’une médiation</h3>
      <p>
        Une médiation entre voisins, ou avec une institution, se fait seulement si chaque partie le veut bien. Pour vous
        joindre, les médiateurs du dossier peuvent garder{' '}
        <strong>votre nom, un téléphone, un courriel, une adresse</strong>, et un nom d’usage entre eux. Rien de plus :
        ce que vous dites en médiation n’est noté nulle part.
      </p>
      <p>
        Si un accord est écrit, le protocole garde{' '}
        <strong>votre nom, ce à quoi chacun s’engage, le lieu où vous signez et l’image de votre signature</strong>,
        chiffrés, comme preuve pour les parties. Une signature du doigt n’est qu’une image{NBSP}: ni vitesse, ni
        pression. Vous en recevez un exemplaire. Le dossier sait aussi <strong>quelles interventions</strong> en ont
        fait partie, tant qu’une identité y est gardée.
      </p>
      <p>
        Si quelqu’un d’autre a donné votre nom, on vous dit qui et pourquoi au premier contact. Sans contact ou sans
        votre accord sous 30 jours, ou dès que vous ne souhaitez pas de médiation, votre identité est effacée pour
        toujours. Vous n’avez pas à dire pourquoi, et personne ne vous le reprochera. Qui a demandé la médiation, un
        bailleur par exemple, apprend seulement si elle a été engagée et s’il y a un accord.
      </p>

      <h3>Ce qui n’est jamais noté</h3>
      <ul>
        <li>un numéro de sécurité sociale</li>
        <li>l’origine, la religion, les opinions politiques ou syndicales, la vie sexuelle</li>
        <li>la santé, un diagnostic, une addiction</li>
        <li>une infraction, ou un soupçon, sur une personne que l’on peut reconnaître</li>
        <li>
          la nationalité ou le titre de séjour (seulement le type de démarche, si vous demandez une aide pour cela)
        </li>
        <li>la photo d’une personne, d’une plaque ou d’une porte</li>
        <li>un jugement sur vous, ou ce que vous avez dit pendant une médiation</li>
        <li>l’identité d’un mineur, dans le journal d’activité</li>
      </ul>

      <h3>Combien de temps</h3>
      <dl className={classes.durations}>
        <div>
          <dt>Le journal sans nom</dt>
          <dd>
            durée fixée par <YourAssociation />, puis seulement des totaux
          </dd>
        </div>
        <div>
          <dt>Votre identité dans une médiation</dt>
          <dd>30 jours sans contact ou sans accord ; sinon 2 ans après la fin</dd>
        </div>
        <div>
          <dt>L’accord, le protocole et ses signatures</dt>
          <dd>5 ans après la fin</dd>
        </div>
      </dl>

      <h3>Qui le voit</h3>
      <p>
        Le journal : l’équipe du médiateur, son manager, les responsables de son service et la direction ; le
        responsable qualité et l’auditeur, sans savoir qui a agi. Le manager ou le responsable d’une autre équipe
        n’ouvre une intervention qu’en écrivant pourquoi : c’est noté pendant un an, et le délégué à la protection des
        données le lit.
      </p>
      <p>
        Votre identité dans une médiation : les médiateurs du dossier et leur manager. Chaque lecture est notée, chaque
        remise du protocole aussi. La direction et le responsable du service ne la voient qu’en écrivant pourquoi.
      </p>

      <h3>Vos droits</h3>
      <p>
        Savoir ce que nous gardons de vous, notes comprises, en avoir une copie, le faire corriger, le faire effacer, en
        limiter l’usage ou vous y opposer. Vous pouvez aussi retirer votre accord à tout moment : cela ne change rien à
        l’accueil qui vous est fait.
      </p>
    </section>
  );
}
