package fr.trame.intervention.privacy;

import java.time.Period;

/**
 * How long a feature keeps what it has of people, told to the DPO beside the rules of this one; the feature ends it itself.
 *
 * @param since from when the time runs, in French
 */
public record RetentionTerm(String code, String label, String since, Period term) {}
