package fr.trame.launcher.journey;

/** Something that begins and changes, one step after the other, through whichever door is open. */
interface Course {

    void goOn(Doors.Door door);

    boolean isOver();
}
