package org.guitu.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.guitu.person.ResidentIdentity;
import org.guitu.rule.Parsed;
import org.jspecify.annotations.Nullable;

/** A resident identity number (GB 11643), checked by {@link ResidentIdentity#parse}; null is valid. */
@Documented
@Constraint(validatedBy = IdentityNumber.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface IdentityNumber {
    /**
     * The message, by default the sentence catalogue's own, in the languages of the catalogue.
     *
     * @return the message or its key, never null
     */
    String message() default "{org.guitu.constraint.IdentityNumber}";

    /**
     * The validation groups.
     *
     * @return the groups, never null
     */
    Class<?>[] groups() default {};

    /**
     * The payload.
     *
     * @return the payload, never null
     */
    Class<? extends Payload>[] payload() default {};

    /** Asks the value type's own parse. */
    final class Validator implements ConstraintValidator<IdentityNumber, CharSequence> {
        /** Made by the validation provider. */
        public Validator() {}

        @Override
        public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
            return value == null || ResidentIdentity.parse(value.toString()) instanceof Parsed.Good<ResidentIdentity>;
        }
    }
}
