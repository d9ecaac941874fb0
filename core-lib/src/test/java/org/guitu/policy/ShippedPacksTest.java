package org.guitu.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guitu.division.Division;
import org.guitu.division.Divisions;
import org.guitu.internal.json.Json;
import org.guitu.lint.PackLint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The packs of the library say what is written: each value is read beside the sentence that it comes from (POL-02). */
class ShippedPacksTest {
    private static final Written WRITTEN = new Written();
    private static final Packs SHIPPED = Packs.shipped();

    /** The unit in which a count is one of its sentence. */
    private static final Map<String, String> UNITS = Map.of(
            "/parameters/leaveReportFrom/value", "日",
            "/parameters/breachAbsences/value", "次",
            "/parameters/breachDaysAway/value", "日",
            "/parameters/nursedUnder/value", "周岁",
            "under", "周岁",
            "least", "名",
            "age", "周岁");
    /** What a code, or the name of a row, is called in its sentence, where that has other words for it. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("IMPRISONMENT", "收监执行刑罚"),
            Map.entry("COMPULSORY_EDUCATION", "强制性教育措施"),
            Map.entry("SPARED_FROM_ISOLATION", "不适用强制隔离戒毒的吸毒成瘾人员"),
            Map.entry("REFUSAL", "拒绝接受社区戒毒"),
            Map.entry("SERIOUS_BREACH", "严重违反社区戒毒协议"),
            Map.entry("RELAPSE", "吸食、注射毒品"),
            Map.entry("ISOLATION", "强制隔离戒毒"),
            Map.entry("COMMUNITY_TREATMENT", "社区戒毒"),
            Map.entry("COMMUNITY_REHABILITATION", "社区康复"),
            Map.entry("PREGNANT", "怀孕"),
            Map.entry("NURSING", "正在哺乳自己不满一周岁婴儿"),
            Map.entry("RULES", "应当遵守的规定"),
            Map.entry("CONSEQUENCES", "违反社区戒毒协议应承担的责任"),
            Map.entry("SCHOOLING", "就学、就业、就医援助"),
            Map.entry("EMPLOYMENT", "就学、就业、就医援助"),
            Map.entry("MEDICAL_CARE", "就学、就业、就医援助"),
            Map.entry("OTHER_HELP", "帮助戒毒人员戒除毒瘾的其他措施"),
            Map.entry("tongyang", "通羊镇"),
            Map.entry("puqi", "蒲圻办事处"),
            Map.entry("yuyue", "鱼岳镇"),
            Map.entry("yongan", "永安街道中心戒毒社区"));
    /** Tables whose rows are the things that a sentence lists. */
    private static final Pattern LISTED =
            Pattern.compile("/(agreementContents|workGroup|supportSchemes|file|places)/[^/]+/names/zh-CN");
    /** Fields whose codes are what a sentence lists. */
    private static final Pattern CODED = Pattern.compile(
            "/parameters/(sentencesThatEnd|replacementRows)/value|/consequences/[^/]+/(findings|decision|measure)|/spared/[^/]+/(circumstance|decision)");

    @ParameterizedTest(name = "{0}")
    @MethodSource("packs")
    void eachValueOfALawStandsBesideASentence(String pack) {
        assertThat(SHIPPED.values(pack))
                .filteredOn(value -> "LAW".equals(value.status()))
                .allSatisfy(value -> assertThat(value.sentence()).isNotNull());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("packs")
    void eachSentenceStandsInWhatItsSourceNames(String pack) {
        assertThat(told(pack)).isNotEmpty().allSatisfy(value -> {
            String source = Objects.requireNonNull(value.source());
            // what is done, or assumed, is the sentence of no law
            List<String> named = "LAW".equals(value.status()) ? WRITTEN.articles(source) : WRITTEN.sentences(source);
            assertThat(named)
                    .as("%s of %s in %s", value.pointer(), source, value.sentence())
                    .anyMatch(text -> joined(text).contains(joined(Objects.requireNonNull(value.sentence()))));
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("packs")
    void eachNumberIsThatOfItsSentence(String pack) {
        assertThat(told(pack).stream().flatMap(ShippedPacksTest::numbers))
                .isNotEmpty()
                .allSatisfy(number -> assertThat(Amount.of(number.sentence()).stream()
                                .filter(amount ->
                                        amount.unit().equals(number.amount().unit())))
                        .as("%s of %s", number.pointer(), number.sentence())
                        .isNotEmpty()
                        .allMatch(number.amount()::equals));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("packs")
    void eachThingOfAListIsNamedInItsSentence(String pack) {
        assertThat(told(pack))
                .filteredOn(value -> LISTED.matcher(value.pointer()).matches())
                .allSatisfy(value -> {
                    String row = value.pointer().split("/", -1)[2];
                    assertThat(value.sentence()).contains(WORDS.getOrDefault(row, value.text()));
                });
        assertThat(told(pack))
                .filteredOn(value -> CODED.matcher(value.pointer()).matches())
                .allSatisfy(value -> assertThat(value.sentence())
                        .contains(Stream.of(value.text().split(",", -1))
                                .map(WORDS::get)
                                .toList()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"15日, 15 日", "三年, 3 年", "不满十六周岁, 16 周岁", "三十日, 30 日", "二十四小时, 24 小时", "一百零五次, 105 次", "两个月, 2 个月"})
    void numbersAreReadAsTheyAreWritten(String sentence, String read) {
        assertThat(Amount.of(sentence))
                .extracting(one -> one.number() + " " + one.unit())
                .containsExactly(read);
    }

    @Test
    void theNationalPackStandsAloneUnlessALocalOneIsAskedFor() {
        assertThat(Packs.bundled().all()).extracting(Pack::id).containsExactly("cn");
        assertThat(SHIPPED.all()).extracting(Pack::id).containsExactly("cn", "cn-42-12");
        assertThatThrownBy(() -> Packs.document("cn-42")).isInstanceOf(IllegalArgumentException.class);
        assertThat(PackLint.of(Packs.bundled(), Packs.document("cn-42-12"), Divisions.bundled()))
                .isEmpty();
    }

    @Test
    void thePilotOfXianningIsOneOfItsPlacesFromTheDayOfItsLetterOn() {
        Pack pilot = SHIPPED.all().get(1);
        Divisions divisions = Divisions.bundled();

        assertThat(pilot.effectiveFrom()).isEqualTo(WRITTEN.day("咸宁市禁毒办致戒毒康复人员家属的一封信，2016年3月29日"));
        assertThat(SHIPPED.inForce(new Division("421202003"), LocalDate.of(2016, 3, 29)))
                .isSameAs(pilot);
        assertThat(SHIPPED.inForce(new Division("421202003"), LocalDate.of(2016, 3, 28)))
                .isSameAs(SHIPPED.all().get(0));
        assertThat(SHIPPED.inForce(new Division("420704001"), LocalDate.of(2016, 3, 29)))
                .isSameAs(SHIPPED.all().get(0));
        assertThat(pilot.workGroup())
                .as("the six of the work group and the five of the law, of whom three are the same")
                .extracting(GroupLine::id, line -> line.used().status())
                .containsExactly(
                        tuple("SPECIALIST", "LAW"),
                        tuple("COMMUNITY_POLICE_OFFICER", "LAW"),
                        tuple("COMMUNITY_MEDICAL_WORKER", "LAW"),
                        tuple("FAMILY_MEMBER", "LAW"),
                        tuple("VOLUNTEER", "LAW"),
                        tuple("PSYCHOLOGICAL_COUNSELLOR", "PRACTICE"),
                        tuple("DISABILITY_ASSISTANT", "PRACTICE"),
                        tuple("GRID_WORKER", "PRACTICE"));
        assertThat(pilot.places().values())
                .filteredOn(place -> place.township() != null)
                .hasSize(5)
                .allSatisfy(place -> assertThat(divisions.name(new Division(place.township()), pilot.effectiveFrom()))
                        .startsWith(
                                place.used().source().startsWith("《")
                                        ? "永安"
                                        : place.chinese().substring(0, 2)));
    }

    private static List<String> packs() {
        return SHIPPED.all().stream().map(Pack::toString).toList();
    }

    /** The values beside which a sentence stands. */
    private static List<PackValue> told(String pack) {
        return SHIPPED.values(pack).stream()
                .filter(value -> value.sentence() != null)
                .toList();
    }

    private static Stream<Told> numbers(PackValue value) {
        String pointer = value.pointer();
        String sentence = Objects.requireNonNull(value.sentence());
        List<Told> numbers = new ArrayList<>();
        if (value.value() instanceof String text && text.matches("P[0-9]+[YMWD]")) {
            Period period = Period.parse(text);
            int number = period.getYears() + period.getMonths() + period.getDays();
            String unit = period.getYears() > 0 ? "年" : period.getMonths() > 0 ? "个月" : "日";
            numbers.add(new Told(pointer, new Amount(number, unit), sentence));
        } else if (value.value() instanceof String text && text.matches("PT[0-9]+H")) {
            numbers.add(new Told(pointer, new Amount(Integer.parseInt(text.replaceAll("[A-Z]", "")), "小时"), sentence));
        } else if (value.value() instanceof Long count) {
            numbers.add(told(pointer, pointer.substring(pointer.lastIndexOf('/') + 1), count, sentence));
        } else if (value.value() instanceof Map<?, ?> condition) {
            compared(Json.asObject(condition)).forEach((fact, count) -> numbers.add(told(fact, fact, count, sentence)));
        }
        return numbers.stream();
    }

    private static Told told(String pointer, String field, long count, String sentence) {
        String unit = UNITS.getOrDefault(pointer, UNITS.get(field));
        return new Told(pointer, new Amount((int) count, String.valueOf(unit)), sentence);
    }

    /** The counts that a condition compares facts with. */
    private static Map<String, Long> compared(Map<String, Object> condition) {
        if (condition.get("value") instanceof Long count) {
            return Map.of(String.valueOf(condition.get("fact")), count);
        }
        return condition.values().stream()
                .flatMap(part -> part instanceof List<?> parts ? parts.stream() : Stream.of(part))
                .filter(Map.class::isInstance)
                .flatMap(part -> compared(Json.asObject(part)).entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }

    private static String joined(String text) {
        return text.replaceAll("\\s", "");
    }

    /**
     * A number that a value says.
     *
     * @param pointer where
     * @param amount the number, in the unit that it has in a sentence
     * @param sentence the sentence
     */
    private record Told(String pointer, Amount amount, String sentence) {}
}
