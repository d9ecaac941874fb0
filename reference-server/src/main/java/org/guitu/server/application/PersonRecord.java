package org.guitu.server.application;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.guitu.person.ResidentIdentity;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a person, always sealed at rest and always masked in an answer.
 *
 * @param name the name
 * @param identityNumber the resident identity number
 * @param phone the telephone number, or null
 * @param address the address, or null
 */
public record PersonRecord(
        String name,
        String identityNumber,
        @Nullable String phone,
        @Nullable String address) {

    LocalDate birthDate() {
        return identity().birthDate();
    }

    /** The least that lets a worker recognise the person. */
    Map<String, Object> masked(String id) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", id);
        tree.put("nameMasked", maskedName());
        tree.put("identityMasked", identity().masked());
        tree.put("birthDate", birthDate().toString());
        return tree;
    }

    private String maskedName() {
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first) + "*".repeat(Math.max(1, name.codePointCount(first, name.length())));
    }

    private ResidentIdentity identity() {
        return ResidentIdentity.parse(identityNumber).orThrow();
    }

    /** Shows nothing, so that a person never slips into a log. */
    @Override
    public String toString() {
        return "PersonRecord[…]";
    }
}
