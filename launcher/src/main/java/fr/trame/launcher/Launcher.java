package fr.trame.launcher;

/** Starts Trame on one machine. */
final class Launcher {

    private Launcher() {}

    static void main(String[] args) {}
}
