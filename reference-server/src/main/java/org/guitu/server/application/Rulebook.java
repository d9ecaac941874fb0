package org.guitu.server.application;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guitu.Guitu;
import org.guitu.day.Calendars;
import org.guitu.day.WorkingCalendar;
import org.guitu.division.Divisions;
import org.guitu.policy.Pack;
import org.guitu.policy.Packs;
import org.guitu.server.security.Digests;

/**
 * The core, and the editions of packs, calendars, divisions and program that it answers by.
 *
 * @param guitu the core
 * @param packs the packs in use
 * @param editions a digest of all editions in use, in hexadecimal
 */
public record Rulebook(Guitu guitu, Packs packs, String editions) {
    /**
     * Opens the core with these packs and the bundled calendar and divisions.
     *
     * @param packs the packs
     * @return the rulebook
     */
    public static Rulebook of(Packs packs) {
        WorkingCalendar calendar = Calendars.bundled();
        StringBuilder editions = new StringBuilder();
        packs.all().forEach(pack -> editions.append(pack).append(pack.hash()).append('\n'));
        calendar.editionIds().forEach(id -> editions.append(id).append('\n'));
        editions.append(Rulebook.class.getPackage().getImplementationVersion()).append('\n');
        byte[] digest = Digests.plain(editions.toString().getBytes(StandardCharsets.UTF_8), divisions());
        return new Rulebook(
                Guitu.with(packs, calendar, Divisions.bundled()),
                packs,
                HexFormat.of().formatHex(digest));
    }

    // The bundled list down to the county; names of townships turn nothing.
    private static byte[] divisions() {
        try (InputStream in = Divisions.class.getResourceAsStream("divisions-cn.csv")) {
            return Objects.requireNonNull(in, "the divisions are missing").readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The packs as a platform names them when it says what it conforms to.
     *
     * @return id, version and hash of each
     */
    public List<Map<String, Object>> named() {
        return packs.all().stream().map(Rulebook::named).toList();
    }

    private static Map<String, Object> named(Pack pack) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", pack.id());
        tree.put("version", pack.version());
        tree.put("hash", pack.hash());
        return tree;
    }
}
