package org.guitu.conformance.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.guitu.conformance.SchemaCheck;
import org.guitu.conformance.ToyFiles;
import org.guitu.conformance.engine.Claims;
import org.guitu.conformance.engine.Difference;
import org.guitu.conformance.engine.Exchange;
import org.guitu.conformance.engine.Result;
import org.guitu.conformance.engine.Status;
import org.guitu.conformance.run.Plan;
import org.guitu.conformance.run.Run;
import org.guitu.conformance.run.Selection;
import org.guitu.conformance.suite.Json;
import org.guitu.conformance.suite.Suite;
import org.guitu.conformance.suite.SuiteFiles;
import org.guitu.conformance.suite.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class ReportsTest {
    private static final String NASTY = "<script>alert('\"&\u0001')</script>";

    private final Suite suite = Suite.load(new ToyFiles());

    /** One result of each status that needs showing, and one vector without a result. */
    private Run run() {
        List<Vector> vectors = suite.vectors();
        Difference difference = new Difference(
                "/asks/0", "/state", JsonNodeFactory.instance.textNode("ACTIVE"), MissingNode.getInstance());
        Exchange exchange = new Exchange("GET /v1/cases/c1", "", 200, NASTY);
        List<Result> results = new ArrayList<>();
        results.add(new Result(vectors.get(0), Status.PASS, "", List.of(), List.of(exchange)));
        results.add(new Result(vectors.get(1), Status.FAIL, NASTY, List.of(difference), List.of(exchange)));
        results.add(Result.unplayed(vectors.get(3), Status.BLOCKED, "blocked"));
        return new Run(
                suite,
                "http://127.0.0.1:1",
                true,
                Selection.ALL,
                Plan.of(suite, Selection.ALL),
                7,
                Instant.EPOCH,
                Instant.EPOCH,
                Optional.of(new Claims("0.1", List.of("lifecycle"), true, List.of(new Claims.Pack("cn", "1", "0")))),
                results);
    }

    @Test
    void the_json_follows_its_schema(@TempDir Path folder) throws Exception {
        Reports.write(run(), folder.resolve("new"));
        JsonNode report = Json.read(Files.readString(folder.resolve("new/results.json")));
        SchemaCheck schema = new SchemaCheck(
                Json.read(SuiteFiles.builtIn().read("report.schema.json").orElseThrow()));
        assertEquals(List.of(), schema.faults(report));
        assertEquals("INCOMPLETE", report.path("verdict").textValue());
        assertEquals(4, report.at("/counts/planned").intValue());
        assertEquals(1, report.at("/counts/missing").intValue());
        assertTrue(report.path("gaps").toString().contains("TOY-01-003"));
        assertEquals("/state", report.at("/results/1/differences/0/pointer").textValue());
        assertFalse(report.at("/results/1/differences/0/found").booleanValue());
        assertTrue(report.at("/results/0/exchanges").isEmpty(), "a pass shows no exchange");
    }

    @Test
    void the_xml_is_well_formed_and_counts_what_is_missing() throws Exception {
        Document xml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(JUnitReport.of(run()))));
        int cases = xml.getElementsByTagName("testcase").getLength();
        assertEquals(Integer.toString(cases), xml.getDocumentElement().getAttribute("tests"));
        assertEquals(1, xml.getElementsByTagName("failure").getLength());
        int errors = xml.getElementsByTagName("error").getLength();
        assertEquals(Integer.toString(errors), xml.getDocumentElement().getAttribute("errors"));
        assertTrue(errors > 1, "a blocked vector and a missing one");
    }

    @Test
    void the_page_stands_alone_and_escapes_what_it_shows() {
        String page = HtmlReport.of(run());
        assertFalse(page.contains("<script"), page);
        assertFalse(page.contains("src="), page);
        assertTrue(page.contains("DTR 16 (LAW)"), page);
        assertTrue(page.contains("签订协议须在报到之后。"), page);
        assertTrue(
                page.contains("run --url http://127.0.0.1:1 --token &quot;$TOKEN&quot; --only TOY-01-002 --seed 7"),
                page);
    }
}
