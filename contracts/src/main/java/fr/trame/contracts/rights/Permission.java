package fr.trame.contracts.rights;

import java.util.Locale;

/** What can be allowed; each is a row of the table, which says what it means and to whom it is granted. */
public enum Permission {
    DIRECTORY_READ,
    ASSOCIATION_READ,
    ASSOCIATION_KEEP,
    STAFF_READ,
    STAFF_KEEP,
    INTERVENTION_RECORD,
    JOURNAL_READ,
    INTERVENTION_PEOPLE,
    JOURNAL_OPEN,
    INTERVENTION_AMEND,
    INTERVENTION_VOID,
    INTERVENTION_VALIDATE,
    REFERRAL_READ,
    REFERRAL_PROPOSE,
    REFERRAL_CLOSE,
    PARTNER_READ,
    PARTNER_PEOPLE,
    PARTNER_REGISTER,
    PARTNER_KEEP,
    CASE_READ,
    CASE_IDENTITY,
    CASE_OPEN,
    CASE_REQUEST,
    CASE_HANDLE,
    CASE_RENEW,
    INCIDENT_REPORT,
    INCIDENT_READ,
    INCIDENT_HANDLE,
    METHOD_READ,
    METHOD_KEEP,
    REFERRAL_HANDOVER,
    HANDOVER_READ,
    MAIL_READ,
    MAIL_SEND,
    FIGURES_READ,
    FIGURES_PERSON,
    CARD_READ,
    RULES_READ,
    RIGHTS_READ,
    PRIVACY_LOG,
    PRIVACY_FORGET,
    PRIVACY_HELD,
    SESSION_READ,
    SESSION_CLOSE;

    /** As in the table and on the wire: {@code intervention.record}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
