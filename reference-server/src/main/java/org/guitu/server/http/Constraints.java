package org.guitu.server.http;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.guitu.constraint.IdentityNumber;
import org.guitu.person.ResidentIdentity;
import org.guitu.rule.Fault;
import org.guitu.rule.Parsed;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Checks request records by their constraints; a constraint's message is the code of the fault's sentence. */
final class Constraints {
    // The expression language is left out: no message needs it, and it is a door that may stay shut.
    private static final Validator VALIDATOR = Validation.byProvider(HibernateValidator.class)
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator(Set.of(Locale.ENGLISH), Locale.ENGLISH, false))
            .buildValidatorFactory()
            .getValidator();

    private Constraints() {}

    static <T> List<Fault> faults(T request) {
        return VALIDATOR.validate(request).stream()
                .flatMap(Constraints::faults)
                .sorted(Comparator.comparing(Fault::pointer).thenComparing(Fault::code))
                .toList();
    }

    // The identity number's own reading knows more than that it is wrong: its form, its date or its check digit.
    private static Stream<Fault> faults(ConstraintViolation<?> violation) {
        String pointer = "/" + violation.getPropertyPath();
        boolean identity = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .equals(IdentityNumber.class);
        if (identity
                && ResidentIdentity.parse(String.valueOf(violation.getInvalidValue()))
                        instanceof Parsed.Bad<ResidentIdentity> bad) {
            return bad.faults().stream().map(fault -> new Fault(pointer, fault.code(), fault.values()));
        }
        return Stream.of(new Fault(pointer, violation.getMessage(), Map.of()));
    }
}
