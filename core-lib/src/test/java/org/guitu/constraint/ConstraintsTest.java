package org.guitu.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.nio.CharBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guitu.rule.Fault;
import org.guitu.rule.Sentences;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The constraints on a host's own request objects, as a validation provider finds and asks them. */
class ConstraintsTest {
    private static final Validator CHINESE = validator(Locale.SIMPLIFIED_CHINESE);
    private static final Validator ENGLISH = validator(Locale.ENGLISH);

    /** A host's request: a place, a number, and places in a list. */
    record Request(
            @DivisionCode CharSequence place,
            @IdentityNumber String number,
            List<@DivisionCode String> places) {}

    /** A request whose host says it in its own words. */
    record Worded(@DivisionCode(message = "which place?") String place) {}

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"421202", "421202001", "420000"})
    void aPlaceThatDivisionParsesIsValid(String place) {
        assertThat(ENGLISH.validate(new Request(place, null, List.of()))).isEmpty();
        assertThat(ENGLISH.validate(new Request(place == null ? null : CharBuffer.wrap(place), null, List.of())))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4212", "42120200", "021202", "咸安区", "421202001\n"})
    void anotherIsNotAndTheMessageIsTheCataloguesSentence(String place) {
        assertThat(messages(ENGLISH, new Request(place, null, null)))
                .isEqualTo(Map.of("place", sentence(Locale.ENGLISH, "not-a-division")));
        assertThat(messages(CHINESE, new Request(place, null, null)))
                .isEqualTo(Map.of("place", sentence(Locale.CHINESE, "not-a-division")));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"11010519491231002X", "440524188001010014"})
    void aNumberThatIsRightIsValid(String number) {
        assertThat(ENGLISH.validate(new Request(null, number, List.of()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "110105194912310021", "11010519490229002X", "11010519491231002x"})
    void aNumberThatIsWrongIsNot(String number) {
        assertThat(messages(ENGLISH, new Request(null, number, null)))
                .isEqualTo(Map.of("number", sentence(Locale.ENGLISH, "not-an-identity-number")));
        assertThat(messages(CHINESE, new Request(null, number, null)))
                .isEqualTo(Map.of("number", sentence(Locale.CHINESE, "not-an-identity-number")));
    }

    @Test
    void theItemsOfAListAreAskedOneByOne() {
        Request request = new Request(null, null, List.of("421202", "4212", "310120"));
        assertThat(ENGLISH.validate(request))
                .singleElement()
                .extracting(violation -> violation.getPropertyPath().toString())
                .isEqualTo("places[1].<list element>");
    }

    @Test
    void aHostMaySayItInItsOwnWords() {
        assertThat(messages(ENGLISH, new Worded("4212"))).isEqualTo(Map.of("place", "which place?"));
    }

    @Test
    void noMessageRepeatsTheNumber() {
        assertThat(ENGLISH.validate(new Request(null, "110105194912310021", null)))
                .extracting(ConstraintViolation::getMessage)
                .noneMatch(message -> message.contains("110105"));
    }

    private static <T> Map<String, String> messages(Validator validator, T request) {
        return validator.validate(request).stream()
                .collect(Collectors.toMap(
                        violation -> violation.getPropertyPath().toString(), ConstraintViolation::getMessage));
    }

    private static String sentence(Locale locale, String fault) {
        return Sentences.in(locale).say(new Fault("", fault, Map.of()));
    }

    /** A provider without the expression language, which no message needs. */
    private static Validator validator(Locale locale) {
        return Validation.byProvider(HibernateValidator.class)
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator(
                        Set.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH), locale, false))
                .buildValidatorFactory()
                .getValidator();
    }
}
