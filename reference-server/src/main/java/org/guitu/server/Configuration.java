package org.guitu.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guitu.server.wording.Wording;

/**
 * What the environment asks for.
 *
 * @param host the address to listen on, a loopback address
 * @param port the port, 0 for any free one
 * @param databaseUrl the JDBC URL of a SQLite file
 * @param packs the folder of further packs, if there is one
 * @param keys the key file
 * @param testClock the day on which the clock stands, if it is to stand still
 */
record Configuration(
        String host, int port, String databaseUrl, Optional<Path> packs, Path keys, Optional<LocalDate> testClock) {
    private static final String SQLITE = "jdbc:sqlite:";
    private static final int HIGHEST_PORT = 65_535;

    static Configuration from(Map<String, String> environment) {
        return new Configuration(
                host(environment.getOrDefault("GUITU_HOST", "127.0.0.1")),
                port(environment.getOrDefault("GUITU_PORT", "7007")),
                database(environment.getOrDefault("GUITU_DATABASE_URL", SQLITE + "guitu.db")),
                Optional.ofNullable(environment.get("GUITU_PACKS")).map(Path::of),
                Path.of(environment.getOrDefault("GUITU_KEYS", "guitu.keys")),
                Optional.ofNullable(environment.get("GUITU_TEST_CLOCK")).map(Configuration::day));
    }

    /** The file that the URL names. */
    Path databaseFile() {
        return Path.of(databaseUrl.substring(SQLITE.length()).replaceFirst("\\?.*$", ""));
    }

    /** The effective values by the variables' names; there is no secret among them, the keys stay in their file. */
    Map<String, String> effective() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("GUITU_HOST", host);
        values.put("GUITU_PORT", Integer.toString(port));
        values.put("GUITU_DATABASE_URL", databaseUrl.replaceAll("(?i)(password|key)=[^&]*", "$1=…"));
        values.put("GUITU_PACKS", packs.map(Path::toString).orElse("–"));
        values.put("GUITU_KEYS", keys.toString());
        values.put("GUITU_TEST_CLOCK", testClock.map(LocalDate::toString).orElse("–"));
        return values;
    }

    // Until access control is there, nobody beyond this machine may reach the server.
    private static String host(String host) {
        try {
            if (InetAddress.getByName(host).isLoopbackAddress()) {
                return host;
            }
        } catch (UnknownHostException e) {
            // said below: a host that nobody knows is no loopback address either
        }
        throw unfit("host-not-loopback", host);
    }

    private static int port(String text) {
        if (text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= HIGHEST_PORT) {
            return Integer.parseInt(text);
        }
        throw unfit("not-a-port", text);
    }

    private static String database(String url) {
        if (url.startsWith(SQLITE) && url.length() > SQLITE.length() && !url.contains(":memory:")) {
            return url;
        }
        throw unfit("not-a-database", url);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw unfit("not-a-clock-day", text);
        }
    }

    private static Unfit unfit(String code, String value) {
        return new Unfit(List.of(Wording.line(code, Map.of("value", value))));
    }
}
