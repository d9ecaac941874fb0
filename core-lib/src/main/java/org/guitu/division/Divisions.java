package org.guitu.division;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which divisions exist, down to the county; a township exists where its county does. A host may bring its own list. */
public final class Divisions {
    private final Map<String, String> names;

    private Divisions(Map<String, String> names) {
        this.names = names;
    }

    /**
     * The bundled list, GB/T 2260 down to the county; its source and date stand beside it.
     *
     * @return the list, never null
     */
    public static Divisions bundled() {
        try (InputStream in = Divisions.class.getResourceAsStream("divisions-cn.csv")) {
            if (in == null) {
                throw new IllegalStateException("the bundled divisions are missing");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return of(lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", 2))
                    .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A list of the host's own.
     *
     * @param names names by 6-digit code, never null
     * @return the list, never null
     */
    public static Divisions of(Map<String, String> names) {
        return new Divisions(Map.copyOf(names));
    }

    /**
     * Whether a division exists.
     *
     * @param division any division, never null
     * @return true if its county, city or province is listed
     */
    public boolean knows(Division division) {
        return names.containsKey(division.county());
    }

    /**
     * The name of the county, city or province that a division lies in.
     *
     * @param division any division, never null
     * @return the name, or null where the code is not listed
     */
    public @Nullable String name(Division division) {
        return names.get(division.county());
    }
}
