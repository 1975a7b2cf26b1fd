package fr.trame.reporting.facts;

import fr.trame.reporting.dimensions.RollUp;
import java.util.ArrayList;
import java.util.List;

/**
 * The tables of a figures file. Whoever changes one lets {@link #LAYOUT} grow: files of another layout are made again from the
 * topics. Lists and counts by code are text ({@link fr.trame.reporting.dimensions.ListText}). Present versions and those that something
 * newer ended are apart: what is asked all the time reads the present ones only, and a change closes one row and adds two.
 */
public final class Tables {

    /** Of the files that this program makes. */
    public static final int LAYOUT = 2;

    static final String ACT = """
            key BIGINT, id VARCHAR, sequence BIGINT, known TIMESTAMP, status VARCHAR,
            day DATE, month VARCHAR, hour VARCHAR, minute INTEGER, team VARCHAR, territory VARCHAR,
            domain VARCHAR, secondary VARCHAR, theme VARCHAR, mode VARCHAR, origin VARCHAR, tempo VARCHAR,
            place VARCHAR, place_type VARCHAR, funding VARCHAR,
            duration INTEGER, tension_before INTEGER, tension_after INTEGER,
            outcomes VARCHAR, mediators VARCHAR, people INTEGER,
            age VARCHAR, gender VARCHAR, capacity VARCHAR,
            missing VARCHAR, incomplete BOOLEAN, late BOOLEAN, open BOOLEAN""";

    static final String REFERRAL = """
            key BIGINT, id VARCHAR, sequence BIGINT, known TIMESTAMP,
            day DATE, month VARCHAR, team VARCHAR, territory VARCHAR, intervention VARCHAR,
            level VARCHAR, partner_type VARCHAR, partner VARCHAR, mediators VARCHAR, outcome VARCHAR""";

    /** What makes a file, once; {@code gone} keeps what was voided, so that it does not come back when it is heard again. */
    public static List<String> all() {
        List<String> tables = new ArrayList<>(List.of(
                "CREATE TABLE act (" + ACT + ")",
                "CREATE TABLE act_past (" + ACT + ", until TIMESTAMP)",
                "CREATE TABLE referral (" + REFERRAL + ")",
                "CREATE TABLE referral_past (" + REFERRAL + ", until TIMESTAMP)",
                "CREATE TABLE gone (key BIGINT, id VARCHAR, sequence BIGINT, known TIMESTAMP)",
                "CREATE TABLE assignment (employee VARCHAR, sequence BIGINT, team VARCHAR, since DATE, known"
                        + " TIMESTAMP)",
                "CREATE TABLE team (code VARCHAR, label VARCHAR, service VARCHAR)",
                "CREATE TABLE position (topic VARCHAR, part INTEGER, next BIGINT)",
                "CREATE TABLE file (layout INTEGER, born VARCHAR)"));
        tables.addAll(RollUp.tables());
        return tables;
    }

    private Tables() {}
}
