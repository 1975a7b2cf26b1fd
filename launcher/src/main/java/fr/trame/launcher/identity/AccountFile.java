package fr.trame.launcher.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The accounts of an association, in {@code accounts.json} of the identity directory. Read again whenever the file has
 * changed; while it cannot be understood, what was read last stands.
 */
final class AccountFile implements Accounts {

    /** Of the account that everything begins with. */
    static final String FIRST = "direction";

    private static final Logger LOG = LoggerFactory.getLogger(AccountFile.class);
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path data;
    private final Path file;
    private List<Account> accounts = List.of();
    private @Nullable State read;

    AccountFile(Path data) {
        this.data = data;
        this.file = in(data);
    }

    private record State(long modified, long size, @Nullable Object key) {}

    private static Path in(Path data) {
        return data.resolve("accounts.json");
    }

    /**
     * Makes the file with one account if there is none.
     *
     * @return that account's password, which is kept nowhere; empty if there was a file
     */
    static Optional<String> begin(Path data) {
        if (Files.exists(in(data))) {
            return Optional.empty();
        }
        String password = Secrets.makeUpPassword();
        String hash = Secrets.passwords(Secrets.REAL).encode(password);
        Account first = new Account(
                FIRST, "Direction", UUID.randomUUID().toString(), List.of(Account.Role.DIR.name()), null, null, hash);
        write(data, List.of(first));
        return Optional.of(password);
    }

    /** All of them; none where there is no file. */
    static List<Account> read(Path data) {
        try {
            return Files.exists(in(data)) ? parse(in(data)) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path data, List<Account> accounts) {
        Secrets.write(in(data), JSON.writeValueAsString(accounts) + "\n");
    }

    /** With this account in the place of the one of the same login, or last. */
    static synchronized void put(Path data, Account account) {
        List<Account> all = new ArrayList<>(read(data));
        all.removeIf(other -> other.login().equals(account.login()));
        all.add(account);
        write(data, all);
    }

    private static List<Account> parse(Path file) throws IOException {
        return JSON.readValue(Files.readString(file), new TypeReference<List<Account>>() {});
    }

    @Override
    public Optional<Account> find(String login) {
        return current().stream()
                .filter(account -> account.login().equals(login))
                .findFirst();
    }

    @Override
    public List<Account> all() {
        return current();
    }

    @Override
    public String decoy() {
        List<Account> all = current();
        return all.isEmpty()
                ? Secrets.passwords(Secrets.REAL).encode(FIRST)
                : all.getFirst().passwordHash();
    }

    @Override
    public void put(Account account) {
        put(data, account);
    }

    @Override
    public boolean keepsPasswords() {
        return true;
    }

    @Override
    public List<Account> offered() {
        return List.of();
    }

    private synchronized List<Account> current() {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            State state = new State(now.lastModifiedTime().toMillis(), now.size(), now.fileKey());
            if (!state.equals(read)) {
                read = state;
                accounts = parse(file);
            }
        } catch (IOException | JacksonException e) {
            LOG.warn("{} cannot be read; the accounts stay as they were: {}", file, e.getMessage());
        }
        return accounts;
    }
}
