package org.guitu.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.guitu.server.store.DatabaseUrl;

/**
 * What the environment asks for, or the file that it names.
 *
 * @param host the address to listen on, a loopback address in numbers: a name could come to mean another one
 * @param port the port, 0 for any free one
 * @param database where the database is
 * @param packs the folder of further packs, if there is one
 * @param keys the key file
 * @param anchors the file of the anchors
 * @param atOnce how many requests are answered at once
 * @param aMinute how many requests each may ask within a minute, if that is limited
 * @param testClock the day on which the clock stands, if it is to stand still
 */
record Configuration(
        String host,
        int port,
        DatabaseUrl database,
        Optional<Path> packs,
        Path keys,
        Path anchors,
        int atOnce,
        Optional<Integer> aMinute,
        Optional<LocalDate> testClock) {
    private static final int HIGHEST_PORT = 65_535;

    static Configuration from(Map<String, String> environment) {
        return from(new Variables(environment));
    }

    static Configuration from(Variables variables) {
        Configuration configuration = new Configuration(
                variables.read("GUITU_HOST", "127.0.0.1", Configuration::loopback, "host-not-loopback"),
                variables.read("GUITU_PORT", 7007, Configuration::port, "not-a-port"),
                variables.read(
                        "GUITU_DATABASE_URL",
                        new DatabaseUrl.SqliteFile(Path.of("guitu.db")),
                        DatabaseUrl::parse,
                        "not-a-database"),
                variables.readIfSet("GUITU_PACKS", Configuration::path, "not-a-path"),
                variables.read("GUITU_KEYS", Path.of("guitu.keys"), Configuration::path, "not-a-path"),
                variables.read("GUITU_ANCHORS", Path.of("guitu.anchors"), Configuration::path, "not-a-path"),
                variables.read("GUITU_REQUESTS_AT_ONCE", 64, Configuration::count, "not-a-count"),
                variables.readIfSet("GUITU_REQUESTS_A_MINUTE", Configuration::count, "not-a-count"),
                variables.readIfSet("GUITU_TEST_CLOCK", Configuration::day, "not-a-clock-day"));
        variables.refuseWrongOnes();
        return configuration;
    }

    /** The effective values by the variables' names; there is no secret among them, the keys stay in their file. */
    Map<String, String> effective() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("GUITU_HOST", host);
        values.put("GUITU_PORT", Integer.toString(port));
        values.put("GUITU_DATABASE_URL", database.shown());
        values.put("GUITU_PACKS", packs.map(Path::toString).orElse("–"));
        values.put("GUITU_KEYS", keys.toString());
        values.put("GUITU_ANCHORS", anchors.toString());
        values.put("GUITU_REQUESTS_AT_ONCE", Integer.toString(atOnce));
        values.put("GUITU_REQUESTS_A_MINUTE", aMinute.map(String::valueOf).orElse("–"));
        values.put("GUITU_TEST_CLOCK", testClock.map(LocalDate::toString).orElse("–"));
        return values;
    }

    // Until access control is there, nobody beyond this machine may reach the server. Java takes an empty name for the
    // loopback, a listening socket takes it for every address.
    private static Optional<String> loopback(String host) {
        if (host.isBlank()) {
            return Optional.empty();
        }
        try {
            InetAddress[] addresses = InetAddress.getAllByName(host);
            return Arrays.stream(addresses).allMatch(InetAddress::isLoopbackAddress)
                    ? Optional.of(addresses[0].getHostAddress())
                    : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> port(String text) {
        return Optional.of(text)
                .filter(digits -> digits.matches("[0-9]{1,5}"))
                .map(Integer::valueOf)
                .filter(port -> port <= HIGHEST_PORT);
    }

    private static Optional<Integer> count(String text) {
        return Optional.of(text)
                .filter(digits -> digits.matches("[1-9][0-9]{0,3}"))
                .map(Integer::valueOf);
    }

    private static Optional<Path> path(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text));
    }

    // The same years as in every day that can be asked about.
    private static Optional<LocalDate> day(String text) {
        try {
            return text.matches("[12][0-9]{3}-.*") ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
