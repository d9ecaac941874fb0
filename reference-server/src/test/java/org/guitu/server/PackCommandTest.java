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
        assertThat(run("diff", "cn", "cn-42-12")).contains("/deadlines/file/role: CASE_WORKER -> GRID_WORKER");
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
        assertThat(run("lint", city.toString())).contains("a-city.json/extends: ", "There is no such pack version.");
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
    void aDifferenceIsOneLineWithSourceAndStatus() {
        assertThat(run("diff", "cn", province.toString()).lines())
                .contains("/parameters/leaveReportFrom/value: 3 -> 5 [LOCAL_RULE, made up 3] "
                        + "外出须书面报告的天数：数值由3改为5。 / "
                        + "days away from which a written report is needed: value changes from 3 to 5.");
        assertThat(code).isZero();
        assertThat(run("diff", "cn/1", "cn")).contains("Nothing differs");
    }

    @Test
    void whatIsInEffectIsShownWithThePackThatGivesIt() {
        String shown = run("show", "--beside", province.toString(), city.toString());
        assertThat(shown.lines())
                .anyMatch(line -> line.matches("/deadlines/report/period +P20D +cn-42-12/1 +LOCAL_RULE +made up 4 +-"))
                .anyMatch(
                        line -> line.matches("/parameters/leaveReportFrom/value +5 +cn-42/1 +LOCAL_RULE +made up 3 +-"))
                .anyMatch(line ->
                        line.matches("/deadlines/report/roll/value +true +cn/1 +ASSUMED +CC 203 by analogy +-"));
        assertThat(run("show", "--beside", province.toString(), city.toString()))
                .isEqualTo(shown);
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
