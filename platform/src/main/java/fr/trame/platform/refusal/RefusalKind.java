package fr.trame.platform.refusal;

/** The sorts of no that a caller can tell apart without knowing the feature. */
public enum RefusalKind {
    /** What was asked is not well formed, or breaks a rule by itself. */
    INVALID,
    /** It does not fit the present state. */
    CONFLICT,
    /** The caller decided on a version that is no longer the present one. */
    STALE,
    /** The caller may not. */
    FORBIDDEN,
    /** There is no such thing, or not for this caller. */
    NOT_FOUND
}
