package org.guitu.conformance.report;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.guitu.conformance.engine.Result;
import org.guitu.conformance.engine.Status;
import org.guitu.conformance.run.Run;

/** The run in the XML that build servers read. */
final class JUnitReport {
    private static final String NAME = "name";

    private final Run run;
    private final XMLStreamWriter xml;

    private JUnitReport(Run run, XMLStreamWriter xml) {
        this.run = run;
        this.xml = xml;
    }

    static String of(Run run) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            new JUnitReport(run, xml).write();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text + "\n";
    }

    private void write() throws XMLStreamException {
        long gaps = run.gaps().size();
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("testsuite");
        xml.writeAttribute(NAME, "guitu-conformance");
        xml.writeAttribute("tests", Long.toString(run.results().size() + gaps));
        xml.writeAttribute("failures", Long.toString(run.count(Status.FAIL)));
        xml.writeAttribute("errors", Long.toString(run.count(Status.ERROR) + run.count(Status.BLOCKED) + gaps));
        xml.writeAttribute("skipped", Long.toString(run.count(Status.NOT_CLAIMED)));
        for (Result result : run.results()) {
            test(result.vector().rule(), result.vector().id());
            outcome(result);
            xml.writeEndElement();
        }
        // A build server that only counts test cases has to see that the run is incomplete.
        for (String gap : run.gaps()) {
            test("run", "complete");
            element("error", gap, gap);
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void test(String rule, String id) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", rule);
        xml.writeAttribute(NAME, id);
    }

    private void outcome(Result result) throws XMLStreamException {
        String detail = FailureText.of(result, run.suite().requirement(result.vector())) + "\n  again: "
                + run.again(result.vector().id());
        switch (result.status()) {
            case PASS -> {}
            case FAIL -> element("failure", result.message(), detail);
            case ERROR, BLOCKED -> element("error", result.message(), detail);
            case NOT_CLAIMED -> element("skipped", result.message(), detail);
            case WARN -> {
                xml.writeStartElement("system-out");
                xml.writeCharacters(legal(detail));
                xml.writeEndElement();
            }
        }
    }

    private void element(String name, String message, String detail) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeAttribute("message", legal(message));
        xml.writeCharacters(legal(detail));
        xml.writeEndElement();
    }

    /** What a platform answers may hold characters that XML has no way to write. */
    private static String legal(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "�");
    }
}
