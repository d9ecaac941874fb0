package org.guitu.division;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.guitu.rule.Parsed;
import org.jspecify.annotations.Nullable;

/**
 * Which divisions exist or existed, under which names and when. Checking stops at form and prefix: a township exists
 * where its county does, also one that the list does not have, and a code that was abolished is still known, since
 * documents and hand-overs go on naming it. Whether a place exists today is for whoever records it; {@link #listings}
 * has what they need to see. A host may bring its own list. Immutable and safe for many threads.
 */
public final class Divisions {
    /** Rows above a county that group codes and name no place. */
    private static final Pattern GROUPING = Pattern.compile("市辖区|县|市|.*直辖.*");

    private static final int COUNTY = 6;

    private final Map<String, List<Listing>> listed;
    private final Supplier<Map<String, List<Listing>>> townships;

    private Divisions(Map<String, List<Listing>> listed, Supplier<Map<String, List<Listing>>> townships) {
        this.listed = listed;
        this.townships = townships;
    }

    /**
     * The bundled list: GB/T 2260 down to the county in the editions of the Statistics Bureau from 2002-12-31 to
     * 2023-06-30, townships in those from 2015-09-30 on; sources and dates stand beside it. The names of the townships
     * are loaded when somebody first asks for one.
     *
     * @return the list, always the same, never null
     */
    public static Divisions bundled() {
        return Bundled.LIST;
    }

    /**
     * A list of the host's own.
     *
     * @param listings counties, what lies above them and, for their names, townships; never null
     * @return the list, never null
     * @throws IllegalArgumentException if a code has two listings on one day; the list is given by the host, so this is
     *     its bug
     */
    public static Divisions of(Collection<Listing> listings) {
        Listings all = new Listings();
        for (Listing listing : listings) {
            if (!all.add(listing)) {
                throw new IllegalArgumentException(listing.division() + " is there twice on " + listing.from());
            }
        }
        return new Divisions(all.byCode(), Map::of);
    }

    /**
     * Reads a list in the bundled one's form: UTF-8 without a byte order mark, comma-separated without quotes; the first
     * line is {@code code,name,listedFrom,listedUntil,successor}, each further one a {@link Listing}. Days are written as
     * 2026-11-22; the last two cells may be empty or left out. Order is free; townships may stand among the counties.
     *
     * @param csv the lines, read to the end and left open; never null
     * @return the list, or every fault with its line, counted from 1 with the first: {@code /7/listedFrom} is a cell of
     *     line 7; never null
     * @throws UncheckedIOException if the stream cannot be read
     */
    public static Parsed<Divisions> read(InputStream csv) {
        Parsed<Map<String, List<Listing>>> read = ListingReader.read(csv);
        return read instanceof Parsed.Bad<Map<String, List<Listing>>> bad
                ? new Parsed.Bad<>(bad.faults())
                : new Parsed.Good<>(new Divisions(read.orThrow(), Map::of));
    }

    /**
     * Whether a division exists or existed, by its form and its first six digits (LIF-01).
     *
     * @param division any division, never null
     * @return true if its county, city or province is listed, on whatever day
     */
    public boolean knows(Division division) {
        return listed.containsKey(division.county());
    }

    /**
     * Whether a division exists or existed whose code begins like this, by its first six digits.
     *
     * @param prefix digits, empty for the whole country; never null
     * @return true if a county, city or province that begins so is listed, on whatever day
     */
    public boolean knowsPrefix(String prefix) {
        String county = prefix.length() > COUNTY ? prefix.substring(0, COUNTY) : prefix;
        return listed.keySet().stream().anyMatch(code -> code.startsWith(county));
    }

    /**
     * Every listing of a code: its names, the days of each and, where it was abolished, its successor if there is one
     * beyond doubt.
     *
     * @param division any division, never null
     * @return from the oldest on, empty where this code itself is not listed; never null
     */
    public List<Listing> listings(Division division) {
        List<Listing> found = listed.get(division.code());
        if (found == null && division.code().length() == 9) {
            found = townships.get().get(division.code());
        }
        return found == null ? List.of() : found;
    }

    /**
     * What a division itself was called on a day.
     *
     * @param division any division, never null
     * @param day the day, never null
     * @return the name without what lies above it, or null where the code was not listed on that day
     */
    public @Nullable String name(Division division, LocalDate day) {
        return listings(division).stream()
                .filter(listing -> listing.isOn(day))
                .map(Listing::name)
                .findFirst()
                .orElse(null);
    }

    /**
     * What a division was called on a day together with what it lay in, as people write it: 湖北省咸宁市咸安区温泉街道.
     *
     * @param division any division, never null
     * @param day the day, never null
     * @return the name from the province down, without codes that only group others; null where the code itself was not
     *     listed on that day
     */
    public @Nullable String fullName(Division division, LocalDate day) {
        String own = name(division, day);
        if (own == null) {
            return null;
        }
        String code = division.code();
        Set<String> above = new LinkedHashSet<>(
                List.of(code.substring(0, 2) + "0000", code.substring(0, 4) + "00", division.county()));
        above.remove(code);
        Set<String> names = new LinkedHashSet<>();
        for (String part : above) {
            String name = name(new Division(part), day);
            if (name != null && !GROUPING.matcher(name).matches()) {
                names.add(name);
            }
        }
        names.add(own);
        return String.join("", names);
    }

    /** Read once, when somebody first asks. */
    private static final class Bundled {
        static final Divisions LIST = new Divisions(resource("divisions-cn.csv"), () -> BundledTownships.LISTED);
    }

    /** Read once, when somebody first asks for a township: there are fifteen of them for each county. */
    private static final class BundledTownships {
        static final Map<String, List<Listing>> LISTED = resource("townships-cn.csv");
    }

    private static Map<String, List<Listing>> resource(String name) {
        try (InputStream in = Divisions.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the bundled divisions are missing: " + name);
            }
            return ListingReader.read(in).orThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
