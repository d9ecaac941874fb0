package org.guitu.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.guitu.policy.PackSchema;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pack is checked, compared and shown on the command line before a server is started with it. */
class PackCommandTest {
    private static final String TEMPLATE = "../docs/how-to/pack-template.json";

    @TempDir
    Path folder;

    private Path province;
    private Path city;

    private int code;

    @BeforeEach
    void write() throws IOException {
        province = Files.writeString(folder.resolve("b-province.json"), """
                {"extends": "cn/1", "id": "cn-42", "version": "1", "publishedAt": "2025-12-01T09:00:00+08:00", "effectiveFrom": "2026-01-01", "divisions": ["42"],
                 "parameters": {"leaveReportFrom": {"value": 5, "source": "made up 3", "status": "LOCAL_RULE"}}}
                """);
        city = Files.writeString(folder.resolve("a-city.json"), """
                {"extends": "cn-42/1", "id": "cn-42-12", "version": "1", "publishedAt": "2025-12-01T09:00:00+08:00", "divisions": ["4212"],
                 "deadlines": {"report": {"period": "P20D", "source": "made up 4", "status": "LOCAL_RULE"}}}
                """);
    }

    @Test
    void theTemplateIsWithoutRemark() {
        assertThat(run("lint", "--strict", TEMPLATE))
                .isEqualTo("已检查 1 个规则包文件：错误 0 处，提醒 0 处。 / 1 pack files were checked: 0 errors, 0 warnings.\n");
        assertThat(code).isZero();
    }

    @Test
    void aPackOfTheLibraryIsShownWithItsSentencesAndPrintedForAFolder() throws IOException {
        assertThat(run("show", "cn-42-12").lines())
                .filteredOn(line -> line.startsWith("/workGroup/GRID_WORKER/least "))
                .singleElement()
                .asString()
                .contains(" cn-42-12/1 ", " PRACTICE ", "咸宁市禁毒办主任访谈", "一名网格员组成工作专班");
        assertThat(run("diff", "cn", "cn-42-12"))
                .contains(
                        "  建档：办理人由专职工作人员改为网格员。 / keeping the file: who must act: grid worker instead of case worker.\n    依据 / source: 咸宁市禁毒办主任访谈");
        Path printed = Files.writeString(folder.resolve("pilot.json"), run("print", "cn-42-12"));
        run("lint", "--strict", printed.toString());
        assertThat(code).isZero();
        run("print", "cn-42");
        assertThat(code).isEqualTo(2);
    }

    @Test
    void filesExtendEachOtherInWhicheverOrder() {
        run("lint", city.toString(), province.toString());
        assertThat(code).isZero();
        assertThat(run("lint", city.toString()))
                .contains("a-city.json/extends: ", "There is no pack cn-42/1 at hand.", "--beside FILE");
        assertThat(code).isEqualTo(1);
    }

    @Test
    void everyMistakeIsSaidWithItsPlaceInBothLanguages() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.json"), """
                {"extends": "cn/1", "id": "cn-42", "version": "1", "publishedAt": "2025-12-01T09:00:00+08:00", "divisions": ["42"],
                 "parameters": {"warningBefore": {"value": ["LATE"], "source": "made up", "status": "LOCAL_RULE"}},
                 "deadlines": {"educate": {"clearedBy": "warning"}}}
                """);
        assertThat(run("lint", wrong.toString()))
                .contains(
                        "错误 / error wrong.json/parameters/warningBefore/value: LATE 不是这里的代码",
                        "LATE is no code here",
                        "wrong.json/deadlines/educate/clearedBy: ",
                        "错误 2 处");
        assertThat(code).isEqualTo(1);
    }

    @Test
    void mistakesOfFormAndAgainstTheLawAreSaidAtOnce() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.json"), """
                {"extends": "cn/1", "formatVersion": 2, "id": "cn-42", "version": "1", "names": {"zh-CN": "虚构", "en": "made up"},
                 "publishedAt": "2025-12-01T09:00:00+08:00", "effectiveFrom": "2026-01-01", "divisions": ["42"],
                 "parameters": {
                   "remindBefore": {"value": "3 days", "source": "made up", "status": "LOCAL_RULE"},
                   "treatmentTerm": {"value": "P4Y", "source": "made up", "status": "LOCAL_RULE"},
                   "guardianSignsUnder": {"value": 16}}}
                """);
        assertThat(run("lint", wrong.toString()))
                .contains(
                        "wrong.json/parameters/remindBefore/value: ",
                        "wrong.json/parameters/treatmentTerm/value: ",
                        "wrong.json/parameters/guardianSignsUnder/value: ",
                        "错误 3 处");
    }

    @Test
    void aWarningIsAnErrorOnlyWhereOneIsStrict() throws IOException {
        Path open = Files.writeString(folder.resolve("open.json"), """
                {"extends": "cn/1", "id": "cn-42", "version": "1", "publishedAt": "2025-12-01T09:00:00+08:00", "effectiveFrom": "2026-01-01", "divisions": ["42"],
                 "parameters": {"findingDecidedBy": {"value": ["MADE_UP_OFFICER"], "source": "made up", "status": "LOCAL_RULE"}}}
                """);
        assertThat(run("lint", open.toString())).contains("提醒 / warning open.json/parameters/findingDecidedBy/value: ");
        assertThat(code).isZero();
        run("lint", "--strict", open.toString());
        assertThat(code).isEqualTo(1);
    }

    @Test
    void aDifferenceIsOneLineUnderWhomItConcernsWithItsSourceBelow() {
        assertThat(run("diff", "cn", province.toString()))
                .startsWith("规则包 / The pack\n  ")
                .contains("""
                        对本人 / For the person
                          外出须书面报告的天数由3改为5。 / days away from which a written report is needed: 5 instead of 3.
                            依据 / source: made up 3 [地方规定 / local rule]
                        """);
        assertThat(code).isZero();
        assertThat(run("diff", "cn/1", "cn")).contains("Nothing differs");
    }

    @Test
    void whatIsInEffectIsShownWithThePackThatGivesIt() {
        String shown = run("show", "--beside", province.toString(), city.toString());
        assertThat(shown.lines())
                .anyMatch(line -> line.matches(
                        "/deadlines/report/period +报到 / report +P20D +cn-42-12/1 +LOCAL_RULE +made up 4 +-"))
                .anyMatch(
                        line -> line.matches(
                                "/parameters/leaveReportFrom/value +外出须书面报告的天数 / days .* +5 +cn-42/1 +LOCAL_RULE +made up 3 +-"))
                .anyMatch(line -> line.matches(
                        "/deadlines/report/roll/value +报到 / report +true +cn/1 +ASSUMED +CC 203 by analogy +-"));
        assertThat(run("show", "--beside", province.toString(), city.toString()))
                .isEqualTo(shown);
    }

    @Test
    void aConflictWithTheLawIsSaidBeforeTheValues() throws IOException {
        Path shorter = Files.writeString(
                folder.resolve("shorter.json"), Files.readString(city).replace("P20D", "P10D"));
        String shown = run("show", "--beside", province.toString(), shorter.toString());
        assertThat(shown)
                .startsWith("报到：在本地的数之外并算法律规定的15日，提醒从早，不利后果从晚。 / report: the law's 15 days is counted beside")
                .doesNotContainPattern("[0-9a-f]{64}");
        assertThat(shown.lines())
                .anyMatch(line -> line.matches("/deadlines/report/period .* P10D +cn-42-12/1 +LOCAL_RULE .*"))
                .anyMatch(line -> line.matches("/deadlines/report/law/period .* P15D +cn/1 +LAW +DTR 14, 38 .*"));
        assertThat(run("show", "cn")).startsWith("/agreementContents/");
    }

    @Test
    void everyRowOfTheNationalPackIsShownByItsName() {
        assertThat(run("show", "cn").lines().filter(line -> line.matches("/[a-zA-Z]+/[^/ ]+/.*")))
                .hasSizeGreaterThan(150)
                .allSatisfy(line -> assertThat(line).matches("/\\S+ +\\S*\\p{IsHan}\\S* / .*"));
    }

    @Test
    void whatAPackExtendsIsAskedForWhereItIsNotAtHand() {
        for (String command : new String[] {"show", "diff"}) {
            String[] arguments = command.equals("show")
                    ? new String[] {command, city.toString()}
                    : new String[] {command, "cn", city.toString()};
            assertThat(errors(arguments)).contains("There is no pack cn-42/1 at hand.", "--beside 文件", "--beside FILE");
            assertThat(code).isEqualTo(2);
        }
    }

    @Test
    void theSchemaIsPrinted() {
        assertThat(run("schema")).isEqualTo(PackSchema.text());
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        run("lint", folder.resolve("nowhere.json").toString());
        assertThat(code).isEqualTo(2);
        run("show", city.toString());
        assertThat(code).isEqualTo(2);
    }

    private String errors(String... arguments) {
        PrintStream before = System.err;
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
        try {
            run(arguments);
        } finally {
            System.setErr(before);
        }
        return told.toString(StandardCharsets.UTF_8);
    }

    private String run(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "pack";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        PrintStream before = System.out;
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        System.setOut(new PrintStream(told, true, StandardCharsets.UTF_8));
        try {
            code = Main.run(Map.of(), all);
        } finally {
            System.setOut(before);
        }
        return told.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
