package fr.trame.platform.house.bad.naked;

/** Lives in a package of which nobody said what may be null. */
class Unmarked {}
