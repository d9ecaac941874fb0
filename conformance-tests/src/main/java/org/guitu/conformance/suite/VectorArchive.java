package org.guitu.conformance.suite;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The vectors with all that is needed to run them without Java, as one zip. */
public final class VectorArchive {
    private static final List<String> BESIDE = List.of(
            "README.md",
            "requirements.json",
            "requirements.schema.json",
            "vector.schema.json",
            "report.schema.json",
            "routes.json");

    private final Suite suite;
    private final SuiteFiles files;

    /**
     * An archive of one suite.
     *
     * @param suite the suite
     * @param files the files that it was read from
     */
    public VectorArchive(Suite suite, SuiteFiles files) {
        this.suite = suite;
        this.files = files;
    }

    /**
     * Writes the zip; the same suite always gives the same bytes.
     *
     * @param out where to; it is left open
     * @throws IOException when it cannot be written
     */
    public void writeTo(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (String file : BESIDE) {
            add(zip, file, content(file));
        }
        for (String pack : files.packs()) {
            add(zip, pack, content(pack));
        }
        for (String rule : rules()) {
            add(zip, Suite.vectorFile(rule), content(Suite.vectorFile(rule)));
        }
        add(zip, "MANIFEST.json", Json.pretty(manifest()).getBytes(StandardCharsets.UTF_8));
        zip.finish();
    }

    /**
     * The list of every vector by its file.
     *
     * @return the manifest's tree
     */
    public ObjectNode manifest() {
        ObjectNode manifest = JsonNodeFactory.instance.objectNode();
        manifest.put("spec", suite.registry().spec());
        manifest.put("vectors", suite.vectors().size());
        ArrayNode listed = manifest.putArray("files");
        for (String rule : rules()) {
            String file = Suite.vectorFile(rule);
            ObjectNode row = listed.addObject();
            row.put("file", file);
            row.put("sha256", sha256(content(file)));
            ArrayNode ids = row.putArray("ids");
            suite.vectors().stream()
                    .filter(vector -> vector.rule().equals(rule))
                    .forEach(vector -> ids.add(vector.id()));
        }
        return manifest;
    }

    private List<String> rules() {
        return suite.vectors().stream().map(Vector::rule).distinct().toList();
    }

    private byte[] content(String file) {
        return files.read(file).orElseThrow(() -> new SuiteFault(file, "", "the file is missing"));
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        // A fixed time without a zone keeps the archive reproducible.
        entry.setTimeLocal(LocalDateTime.of(2000, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
