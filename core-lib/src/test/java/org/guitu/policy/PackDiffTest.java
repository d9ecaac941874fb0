package org.guitu.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.guitu.rule.Sentences;
import org.junit.jupiter.api.Test;

/** POL-01: what differs between two packs is said in words, one thing at a time, by whom it concerns. */
class PackDiffTest {
    private static final Packs PACKS = Packs.bundled()
            .and(document("rich.json"))
            .orThrow()
            .and(document("rich-anew.json"))
            .orThrow();
    private static final String OLD = "cn-42-12-02/1";
    private static final String NEW = "cn-42-12-02/2";

    @Test
    void aNumberIsSaidWithItsUnitInBothLanguages() {
        assertSaid("/deadlines/report/period", "报到期限由15日改为10日。", "report: due within 10 days instead of 15 days.");
        assertSaid(
                "/deadlines/visit/period",
                "上门期限由10日（工作日）改为5日（自然日）。",
                "call at home: due within 5 days (calendar days) instead of 10 days (working days).");
        assertSaid(
                "/deadlines/call-back/period",
                "回电期限由48小时改为24小时。",
                "call back: due within 24 hours instead of 48 hours.");
        assertSaid(
                "/deadlines/serve/practice/period",
                "送达惯例期限由7日（自然日）改为20日（工作日）。",
                "service: the practice day is after 20 days (working days) instead of 7 days (calendar days).");
        assertSaid(
                "/deadlines/prepare/period",
                "准备听证：期间由之前20日至3日（工作日）改为之前30日至3日（工作日）。",
                "prepare the hearing: period: 30 days to 3 days (working days) before it instead of "
                        + "20 days to 3 days (working days) before it.");
        assertSaid(
                "/deadlines/soon/period",
                "及时联系期限为5日（遇休息日不顺延），原来没有天数。",
                "contact soon: due within 5 days, day off or not; until now there was no number of days.");
        assertThat(said(NEW, OLD, Locale.ENGLISH))
                .containsEntry(
                        "/deadlines/soon/period",
                        "contact soon: no number of days any more, to be done without delay; it was 5 days, day off or not.");
        assertSaid(
                "/parameters/leaveReportFrom/value",
                "外出须书面报告的天数由5改为7。",
                "days away from which a written report is needed: 7 instead of 5.");
        assertSaid(
                "/parameters/suspensionExtendsTerm/value",
                "羁押顺延期限由是改为否。",
                "custody moves the last day: no instead of yes.");
    }

    @Test
    void aConditionIsSaidInWordsAndByTheNamesOfItsFacts() {
        assertSaid(
                "/deadlines/visit/if",
                "上门：另须符合的条件由有工作：是，并且(周岁年龄小于60，或者并非（毒品种类是以下之一：OPIATE）)改为"
                        + "周岁年龄不超过60，或者听证日早于2025-01-01，或者毒品种类不是OPIATE。",
                "call at home: what else has to hold: age in completed years is at most 60 or day of the hearing is before "
                        + "2025-01-01 or substance is not OPIATE instead of has work: yes and (age in completed years is "
                        + "less than 60 or not (substance is one of OPIATE)).");
    }

    @Test
    void aCodeOfTheFileIsAWordHereAlone() {
        assertSaid(
                "/workGroup/GRID/if",
                "网格人员：另须符合的条件由周岁年龄小于18改为就业情况为无业。",
                "grid staff: what else has to hold: work is unemployed instead of age in completed years is less than 18.");
        assertThat(Sentences.in(Locale.ENGLISH).word("UNEMPLOYED")).isEqualTo("UNEMPLOYED");
    }

    @Test
    void whatBelongsTogetherIsOneThing() {
        assertSaid("/deadlines/visit/names", "上门：名称由走访改为上门。", "call at home: name: call at home instead of visit.");
        assertSaid(
                "/consequences/rehabilitation-after-refusal/then",
                "改为社区康复：案件的去向由后续案件接替；已执行日数折抵后续案件；后续案件的措施：社区康复改为案件继续。",
                "rehabilitation instead: what becomes of the case: the case goes on instead of another case takes its "
                        + "place; days served are credited to the successor; measure of the successor: community "
                        + "rehabilitation.");
        assertSaid(
                "/controlGrounds/since-caught/exceptions",
                "自听证起二年：除外情形由拒绝接受的除外；复查间隔：1年改为拒绝接受的除外；复查间隔：6个月。",
                "two years since the hearing: exceptions: not for who refused; looked at again every: 6 months instead of "
                        + "not for who refused; looked at again every: 1 year.");
        assertSaid(
                "/deadlines/visit/levels",
                "上门：提示如何升级由上报前的时间：3日；上报给谁：民警；提前提醒：2日改为逐级上报：3日后交乡镇街道负责人、10日后交民警。",
                "call at home: how its prompts rise: steps by which it rises: township lead after 3 days, police officer "
                        + "after 10 days instead of rises after: 3 days; rises to: police officer; reminds before the "
                        + "day: 2 days.");
        assertSaid(
                "/restrictions/driving/until",
                "不得驾驶：止于由再次吸毒后3年改为再次吸毒后1年。",
                "no driving: what it lasts until: 1 year after used again instead of 3 years after used again.");
        assertSaid(
                "/places/sunny-station/township",
                "阳光驿站：负责的乡镇街道由421202001 温泉街道改为421202003 永安街道。",
                "Sunny Station: township that stays responsible: 421202003 永安街道 instead of 421202001 温泉街道.");
        assertSaid(
                "/papers/breach/missing",
                "违反协议：缺少时由提示补齐改为不予办理。",
                "breach of the agreement: where it is missing: the step is refused instead of it is prompted for.");
    }

    @Test
    void aRowThatIsNewOrGoneIsOneThing() {
        assertSaid(
                "/deadlines/greet",
                "新增应办事项：问候；起算事件：案件结束；惯例期间：1个月（遇休息日顺延）；办理人：专职工作人员；消除事件：家访；案件终止后仍须办理。",
                "New duty: greeting; what starts it: end of the case; practice period: 1 month, on a day off the next "
                        + "working day; who must act: case worker; what clears it: home visit; still owed when the case is "
                        + "over.");
        assertSaid("/deadlines/after", "取消应办事项：回访。", "follow up (duty) is no more.");
    }

    @Test
    void whatTheLawSaysIsSaidWhereItIsCountedBeside() {
        assertSaid(
                "/deadlines/report/law",
                "报到：在本地的数之外并算法律规定的15日，提醒从早，不利后果从晚。",
                "report: the law's 15 days is counted beside the local number; prompts go by the earlier, anything adverse "
                        + "waits for the later.");
        assertThat(said(NEW, OLD, Locale.ENGLISH))
                .containsEntry(
                        "/deadlines/report/law",
                        "report: the law's 15 days is not counted beside a local number any more.");
    }

    @Test
    void everythingThatChangesIsSaidAndNothingAsItStandsInTheDocument() {
        List<PackChange> changes = PackDiff.between(PACKS.values(OLD), PACKS.values(NEW));
        assertThat(changes).hasSizeGreaterThan(50);
        for (PackChange change : changes) {
            for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                assertThat(Sentences.in(locale).say(change.why()))
                        .as(change.pointer())
                        .doesNotContainPattern(
                                "[0-9a-f]{16}|[{}\\[\\]–]|\\bPT?[0-9]|[a-z][A-Z]|field-|table-|said-|由由");
            }
            assertThat(Sentences.in(Locale.CHINESE).say(change.why()))
                    .as(change.pointer())
                    .doesNotContainPattern("[A-Za-z]{3,} [A-Za-z]{3,}");
        }
    }

    @Test
    void changesComeByWhomTheyConcern() {
        List<PackChange> changes = PackDiff.between(PACKS.values(OLD), PACKS.values(NEW));
        assertThat(changes.stream().map(PackChange::concern).distinct())
                .containsExactly(Concern.PACK, Concern.PERSON, Concern.WORKERS, Concern.RECORD);
        Map<String, Concern> concerns =
                changes.stream().collect(Collectors.toMap(PackChange::pointer, PackChange::concern));
        assertThat(concerns)
                .containsEntry("/deadlines/report/period", Concern.PERSON)
                .containsEntry("/restrictions/driving/until", Concern.PERSON)
                .containsEntry("/deadlines/visit/if", Concern.WORKERS)
                .containsEntry("/parameters/remindBefore/value", Concern.WORKERS)
                .containsEntry("/facts/substance/recordedBy", Concern.WORKERS)
                .containsEntry("/facts/substance/codes", Concern.RECORD)
                .containsEntry("/deadlines/spare-note/source", Concern.RECORD)
                .containsEntry("/effectiveUntil", Concern.PACK);
    }

    @Test
    void aSourceIsToldOnceWhereItIsAnother() {
        List<PackChange> changes = PackDiff.between(PACKS.values(OLD), PACKS.values(NEW));
        assertThat(changes)
                .filteredOn(change -> change.pointer().startsWith("/parameters/leaveReportFrom"))
                .singleElement()
                .satisfies(change -> assertThat(change.basis())
                        .extracting(PackValue::source, PackValue::sentence)
                        .containsExactly("made up, article 40", "离开七日以上的，须书面报告。"));
        assertThat(changes)
                .filteredOn(change -> change.pointer().startsWith("/supportSchemes/TOOLS"))
                .hasSize(2)
                .filteredOn(change -> change.basis() != null)
                .hasSize(1);
        assertThat(changes)
                .filteredOn(change -> change.pointer().startsWith("/deadlines/spare-note"))
                .singleElement()
                .satisfies(change -> assertThat(Sentences.in(Locale.ENGLISH).say(change.why()))
                        .isEqualTo("note rests on another source."))
                .extracting(change -> change.basis().source())
                .isEqualTo("made up, article 41");
        Packs same = Packs.bundled().and("""
                        {"extends": "cn/1", "formatVersion": 2, "id": "cn-42", "version": "1", "names": {"zh-CN": "虚构", "en": "made up"}, "publishedAt": "2025-12-01T09:00:00+08:00", "effectiveFrom": "2026-01-01", "divisions": ["42"],
                         "deadlines": {"sign": {"role": "SPECIALIST"}}}
                        """.getBytes(StandardCharsets.UTF_8)).orThrow();
        assertThat(PackDiff.between(Packs.bundled().values("cn/1"), same.values("cn-42/1")))
                .filteredOn(change -> change.pointer().equals("/deadlines/sign/role"))
                .singleElement()
                .satisfies(change -> assertThat(change.basis()).isNull());
    }

    @Test
    void betweenAPackAndItselfNothingChanges() {
        assertThat(PackDiff.between(PACKS.values(OLD), PACKS.values(OLD))).isEmpty();
    }

    @Test
    void everyRowAndEveryFieldOfTheseHasItsWord() {
        for (String pack : List.of("cn/1", OLD, NEW)) {
            for (PackValue value : PACKS.values(pack)) {
                Aspect aspect = Aspect.of(value);
                List<String> codes = new ArrayList<>(List.of("code.field-" + aspect.field()));
                if (!aspect.table().isEmpty()) {
                    codes.add("code.table-" + aspect.table());
                }
                assertThat(Sentences.in(Locale.ENGLISH).keys()).containsAll(codes);
            }
        }
    }

    private static void assertSaid(String pointer, String chinese, String english) {
        assertThat(said(OLD, NEW, Locale.CHINESE)).containsEntry(pointer, chinese);
        assertThat(said(OLD, NEW, Locale.ENGLISH)).containsEntry(pointer, english);
    }

    private static Map<String, String> said(String before, String after, Locale locale) {
        return PackDiff.between(PACKS.values(before), PACKS.values(after)).stream()
                .collect(Collectors.toMap(
                        PackChange::pointer, change -> Sentences.in(locale).say(change.why())));
    }

    private static byte[] document(String name) {
        try (InputStream in = PackDiffTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
