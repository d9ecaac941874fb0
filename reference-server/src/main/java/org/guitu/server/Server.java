package org.guitu.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.guitu.day.Shanghai;
import org.guitu.person.Actor;
import org.guitu.policy.Packs;
import org.guitu.server.application.AccessLog;
import org.guitu.server.application.Anchors;
import org.guitu.server.application.Cases;
import org.guitu.server.application.Custodian;
import org.guitu.server.application.Erasure;
import org.guitu.server.application.Errand;
import org.guitu.server.application.History;
import org.guitu.server.application.People;
import org.guitu.server.application.Readings;
import org.guitu.server.application.Rebuilding;
import org.guitu.server.application.Rotation;
import org.guitu.server.application.Rulebook;
import org.guitu.server.application.StandingClock;
import org.guitu.server.application.Vault;
import org.guitu.server.application.Vectors;
import org.guitu.server.application.Verification;
import org.guitu.server.application.Worklist;
import org.guitu.server.http.RequestLog;
import org.guitu.server.http.Services;
import org.guitu.server.http.WebServer;
import org.guitu.server.metrics.Metrics;
import org.guitu.server.security.AnchorFile;
import org.guitu.server.security.BearerTokens;
import org.guitu.server.security.KeyFile;
import org.guitu.server.security.Keys;
import org.guitu.server.security.Suite;
import org.guitu.server.store.Database;
import org.guitu.server.store.DatabaseUrl;
import org.guitu.server.wording.Unfit;
import org.jspecify.annotations.Nullable;

/** The rooms of the server, wired together over one database. */
final class Server implements AutoCloseable {
    private final Configuration configuration;
    private final Database database;
    private final Vault vault;
    private final Rulebook rulebook;
    private final BearerTokens tokens;
    private final Optional<StandingClock> testClock;
    private final Metrics metrics;
    private @Nullable Anchoring anchoring;

    private Server(
            Configuration configuration,
            Database database,
            Suite suite,
            Keys keys,
            Rulebook rulebook,
            Optional<StandingClock> testClock,
            Metrics metrics) {
        this.configuration = configuration;
        this.vault = new Vault(new KeyFile(configuration.keys()), keys, suite);
        this.rulebook = rulebook;
        this.tokens = new BearerTokens(keys);
        this.testClock = testClock;
        this.metrics = metrics;
        this.database = database;
    }

    /** Opens the database with its keys; refuses keys that are not those it was filled with. */
    static Server open(Configuration configuration) {
        return open(configuration, Packs.bundled());
    }

    /** The same by these packs, unless a folder of packs is named. */
    static Server open(Configuration configuration, Packs unlessNamed) {
        // Packs that cannot be used stop the start before anything is made.
        Rulebook rulebook =
                Rulebook.of(configuration.packs().map(PackFolder::load).orElse(unlessNamed));
        Metrics metrics = new Metrics();
        Optional<StandingClock> testClock = configuration.testClock().map(StandingClock::new);
        Suite suite = Suite.installed();
        Database database = Database.open(configuration.database(), clock(testClock), metrics);
        Server server =
                new Server(configuration, database, suite, keys(configuration, database), rulebook, testClock, metrics);
        try {
            server.custodian().refuseStrangers();
        } catch (Unfit e) {
            server.database.close();
            throw e;
        }
        return server;
    }

    // A database that is filled already was written with keys that are not to be drawn again.
    private static Keys keys(Configuration configuration, Database database) {
        try {
            KeyFile file = new KeyFile(configuration.keys());
            file.sweep();
            return Custodian.isFilled(database) ? file.existing() : file.open();
        } catch (Unfit e) {
            database.close();
            throw e;
        }
    }

    /** Opens a database that must be there already. */
    static Server existing(Configuration configuration) {
        if (configuration.database() instanceof DatabaseUrl.SqliteFile sqlite && !Files.isRegularFile(sqlite.file())) {
            throw new Unfit("no-database", Map.of("value", sqlite.file().toString()));
        }
        return open(configuration);
    }

    /** Listens; the caller closes what comes back before this. */
    WebServer listen(Consumer<String> log) {
        anchors().refuseOlderDatabase();
        rebuilding().ifOutdated();
        // What an erasure could not take out of the log while somebody read.
        new Erasure(database).settled();
        anchoring = new Anchoring(anchors(), Anchoring.EACH);
        return WebServer.start(services(), configuration.host(), configuration.port(), new RequestLog(log));
    }

    private boolean isAnchored() {
        return anchoring != null && anchoring.isWell();
    }

    /** The day that the clock shows. */
    LocalDate today() {
        return Shanghai.dayOf(clock().instant());
    }

    /** Where the clock stands in Shanghai, if it is one that stands. */
    Optional<LocalDateTime> standingAt() {
        return testClock.map(clock -> LocalDateTime.ofInstant(clock.instant(), Shanghai.ZONE));
    }

    private InstantSource clock() {
        return clock(testClock);
    }

    private static InstantSource clock(Optional<StandingClock> testClock) {
        return testClock.<InstantSource>map(standing -> standing).orElse(InstantSource.system());
    }

    private Services services() {
        return new Services(
                people(),
                cases(),
                new Readings(database, rulebook, vault),
                new History(database, vault),
                new Vectors(database, rulebook, vault),
                new Worklist(database, vault),
                rulebook,
                tokens,
                new AccessLog(database),
                clock(),
                testClock,
                metrics,
                configuration.atOnce(),
                configuration.aMinute(),
                () -> custodian().holdsTheKeys() && rebuilding().isCurrent() && isAnchored() && database.isWriting());
    }

    private Custodian custodian() {
        return new Custodian(database, vault);
    }

    People people() {
        return new People(database, vault);
    }

    Cases cases() {
        return new Cases(database, rulebook, vault);
    }

    Anchors anchors() {
        return new Anchors(database, new AnchorFile(configuration.anchors()), clock());
    }

    /** Erases a person, and anchors that it was done. */
    Erasure.Outcome erase(String personId) {
        Errand errand = new Errand(UUID.randomUUID().toString(), AccessLog.ERASE);
        Erasure.Outcome outcome = new Erasure(database).of(personId, errand, clock().instant());
        anchors().add();
        return outcome;
    }

    Rotation rotation() {
        return new Rotation(database, vault);
    }

    Rebuilding rebuilding() {
        return new Rebuilding(database, rulebook, vault);
    }

    /** Copies the database, once it is anchored how far it goes. */
    void copyTo(Path file) {
        anchors().add();
        database.copyTo(file);
    }

    Verification verification() {
        return new Verification(database, rulebook, vault, anchors());
    }

    String token(Actor actor) {
        return tokens.issue(actor, InstantSource.system().instant());
    }

    /** Anchors what was done since the last anchor, then closes the database. */
    @Override
    public void close() {
        try {
            if (anchoring != null) {
                anchoring.close();
            }
        } finally {
            database.close();
        }
    }
}
