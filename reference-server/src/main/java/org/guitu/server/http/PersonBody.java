package org.guitu.server.http;

import jakarta.validation.constraints.Pattern;
import org.guitu.constraint.IdentityNumber;
import org.guitu.server.application.PersonRecord;
import org.jspecify.annotations.Nullable;

/**
 * The body that registers a person. The messages are the codes under which both languages say the fault. Lengths are
 * counted in whole characters, and a wide space is as blank as a narrow one.
 *
 * @param name the name
 * @param identityNumber the resident identity number
 * @param phone the telephone number, or null
 * @param address the address, or null
 */
record PersonBody(
        @Pattern(regexp = "(?s).{1,60}", message = "name-length")
        @Pattern(regexp = "(?sU).*\\S.*|", message = "name-blank")
        @Nullable
        String name,

        @IdentityNumber(message = "not-an-identity-number") @Nullable
        String identityNumber,

        @Pattern(regexp = "\\+?[0-9][0-9 -]{4,24}", message = "not-a-phone-number") @Nullable
        String phone,

        @Pattern(regexp = "(?s).{1,200}", message = "address-length")
        @Pattern(regexp = "(?sU).*\\S.*|", message = "address-blank")
        @Nullable
        String address) {

    static PersonBody of(BodyFields fields) {
        fields.require("name");
        fields.require("identityNumber");
        return new PersonBody(
                fields.textOrNone("name"),
                fields.textOrNone("identityNumber"),
                fields.textOrNone("phone"),
                fields.textOrNone("address"));
    }

    /** The record, once nothing is wrong with this. */
    PersonRecord checked() {
        return new PersonRecord(String.valueOf(name), String.valueOf(identityNumber), phone, address);
    }
}
