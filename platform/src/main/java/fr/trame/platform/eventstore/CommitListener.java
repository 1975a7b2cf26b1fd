package fr.trame.platform.eventstore;

/** Hears of commits that are to be announced, in the order of their stream. Must neither block nor throw. */
public interface CommitListener {

    /** A commit of this process, just stored; or one of somebody else, found not announced while its stream was loaded. */
    void unannounced(Commit commit);

    /** A commit of this process was perhaps stored, perhaps not: the store was lost before it answered. */
    void uncertain();

    /** Where nothing is announced. */
    CommitListener NOBODY = new CommitListener() {
        @Override
        public void unannounced(Commit commit) {
            // nobody needs to know
        }

        @Override
        public void uncertain() {
            // nor this
        }
    };
}
