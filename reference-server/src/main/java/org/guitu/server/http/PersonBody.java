package org.guitu.server.http;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.guitu.constraint.IdentityNumber;
import org.guitu.server.application.PersonRecord;
import org.jspecify.annotations.Nullable;

/**
 * The body that registers a person. The messages are the codes under which both languages say the fault.
 *
 * @param name the name
 * @param identityNumber the resident identity number
 * @param phone the telephone number, or null
 * @param address the address, or null
 */
record PersonBody(
        @Size(min = 1, max = 60, message = "name-length")
        @Pattern(regexp = "(?s).*\\S.*|", message = "name-blank")
        @Nullable
        String name,

        @IdentityNumber(message = "not-an-identity-number") @Nullable
        String identityNumber,

        @Pattern(regexp = "\\+?[0-9][0-9 -]{4,24}", message = "not-a-phone-number") @Nullable
        String phone,

        @Size(min = 1, max = 200, message = "address-length") @Nullable
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
