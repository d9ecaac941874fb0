package org.guitu.person;

import java.util.regex.Pattern;
import org.guitu.division.Division;

/**
 * Who records: a named person by the platform's own id, never by name.
 *
 * @param id the platform's id of the person, 1 to 64 letters, digits, dots, hyphens or underscores; never null
 * @param role the role in which they act, a code in capitals such as CASE_WORKER; never null
 * @param district the township in whose chain they record, never null
 */
public record Actor(String id, String role, Division district) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern ROLE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");

    /**
     * Refuses other forms.
     *
     * @throws IllegalArgumentException if id or role has another form, or the district is not a township
     */
    public Actor {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("id: not 1 to 64 letters, digits, dots, hyphens or underscores");
        }
        if (!ROLE.matcher(role).matches()) {
            throw new IllegalArgumentException("role: not a code in capitals");
        }
        if (district.code().length() != 9) {
            throw new IllegalArgumentException("district: not a township");
        }
    }
}
