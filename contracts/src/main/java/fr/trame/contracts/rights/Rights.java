package fr.trame.contracts.rights;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The table of rights, as {@code rights.csv} has it: a row for each permission, a column for each role, a reach in each cell.
 * What the table does not name is not allowed.
 */
public final class Rights {

    /** The one there is. */
    public static final Rights TABLE = of(Csv.lines("rights.csv"));

    private static final int FIRST_ROLE = 2;

    /** Whoever works here in a function that nobody named a role for. */
    private static final String ANY_EMPLOYEE = "EMP";

    /** Who may this may change what others may, or see all that is kept of them. */
    private static final Set<Permission> GUARDED =
            Set.of(Permission.STAFF_KEEP, Permission.PRIVACY_LOG, Permission.PRIVACY_FORGET, Permission.PRIVACY_HELD);

    private static final Map<String, String> FUNCTIONS = functions(1);
    private static final Map<String, String> LABELS = functions(2);

    private static Map<String, String> functions(int column) {
        return Csv.lines("functions.csv").stream()
                .skip(1)
                .collect(Collectors.toUnmodifiableMap(cells -> cells.get(0), cells -> cells.get(column)));
    }

    private final Map<String, String> roles;
    private final Map<Permission, Row> rows;

    private Rights(Map<String, String> roles, Map<Permission, Row> rows) {
        this.roles = roles;
        this.rows = rows;
    }

    private record Row(String label, Map<String, Reach> reaches) {}

    /** Role codes with what they are called, in French, in the order of the table. */
    public Map<String, String> roles() {
        return roles;
    }

    /** What the permission allows, in French. */
    public String label(Permission permission) {
        return row(permission).label();
    }

    /** How far one role may go; not at all for a role that the table does not know. */
    public Reach reach(String role, Permission permission) {
        return row(permission).reaches().getOrDefault(role, Reach.NONE);
    }

    /** How far somebody with these roles may go: as far as the role that goes farthest. */
    public Reach reach(Collection<String> roles, Permission permission) {
        return roles.stream()
                .map(role -> reach(role, permission))
                .max(Reach::compareTo)
                .orElse(Reach.NONE);
    }

    /** Is there anything that one of these roles may do for the own service as a whole? */
    public boolean goesByService(Collection<String> roles) {
        return rows.values().stream()
                .anyMatch(row -> roles.stream().anyMatch(role -> row.reaches().get(role) == Reach.SERVICE));
    }

    /** The roles of somebody whom the register has in these functions, as {@code functions.csv} has it. */
    public static Set<String> ofFunctions(Collection<String> functions) {
        return functions.stream()
                .map(function -> FUNCTIONS.getOrDefault(function, ANY_EMPLOYEE))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What a function of the register is called, in French: as its role where it has no name of its own. */
    public String labelOfFunction(String function) {
        String own = LABELS.getOrDefault(function, "");
        return own.isEmpty() ? roles.getOrDefault(function, function) : own;
    }

    /** Does one person alone not suffice to give this function, because it keeps the register or watches over those who do? */
    public boolean isGuarded(String function) {
        Set<String> given = ofFunctions(List.of(function));
        return GUARDED.stream().anyMatch(permission -> reach(given, permission) != Reach.NONE);
    }

    private Row row(Permission permission) {
        Row row = rows.get(permission);
        if (row == null) {
            throw new IllegalStateException("the table of rights has no row for " + permission.code());
        }
        return row;
    }

    /** @throws IllegalArgumentException if a row is not one of the permissions, or has not a cell for each role */
    static Rights of(List<List<String>> lines) {
        List<String> codes = rest(lines.get(0));
        Map<String, String> roles = zip(codes, rest(lines.get(1)));
        Map<Permission, Row> rows = new EnumMap<>(Permission.class);
        for (List<String> line : lines.subList(2, lines.size())) {
            List<Reach> reaches = rest(line).stream().map(Reach::of).toList();
            Row row = new Row(line.get(1), zip(codes, reaches));
            if (rows.put(permission(line.get(0)), row) != null) {
                throw new IllegalArgumentException("two rows for " + line.get(0));
            }
        }
        return new Rights(roles, rows);
    }

    private static Permission permission(String code) {
        return Stream.of(Permission.values())
                .filter(permission -> permission.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no permission " + code));
    }

    private static List<String> rest(List<String> line) {
        return line.subList(FIRST_ROLE, line.size());
    }

    private static <T> Map<String, T> zip(List<String> keys, List<T> values) {
        if (keys.size() != values.size()) {
            throw new IllegalArgumentException(keys.size() + " roles, but " + values.size() + " cells: " + values);
        }
        Map<String, T> map = new LinkedHashMap<>();
        List<T> left = new ArrayList<>(values);
        keys.forEach(key -> map.put(key, left.removeFirst()));
        return Collections.unmodifiableMap(map);
    }
}
