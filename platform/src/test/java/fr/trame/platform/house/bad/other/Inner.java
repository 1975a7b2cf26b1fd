package fr.trame.platform.house.bad.other;

/** Nothing that another feature should use. */
public class Inner {}
