package org.guitu.server.security;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.guitu.server.wording.Unfit;

/**
 * The file outside of the database in which the anchors are kept too: whoever puts an older database in the place of
 * this one cannot put it there.
 *
 * @param path the file
 */
public record AnchorFile(Path path) {
    private static final Pattern LINE = Pattern.compile("[0-9]{1,9} [0-9a-f]{64}");

    /**
     * One anchor.
     *
     * @param number its number
     * @param hash its link
     */
    public record Anchor(int number, String hash) {}

    /**
     * All anchors in the file. A last line without its end was being written when the power went: it is no anchor yet.
     *
     * @return the anchors in the order of the lines, none where there is no file yet
     * @throws Unfit where the file cannot be read or is none of anchors
     */
    public List<Anchor> all() {
        try {
            String text = Files.exists(path) ? Files.readString(path) : "";
            return text.substring(0, text.lastIndexOf('\n') + 1)
                    .lines()
                    .map(AnchorFile::anchor)
                    .toList();
        } catch (IOException | IllegalArgumentException e) {
            throw new Unfit("anchors-unreadable", Map.of("path", path.toString()));
        }
    }

    private static Anchor anchor(String line) {
        if (!LINE.matcher(line).matches()) {
            throw new IllegalArgumentException("no anchor");
        }
        String[] parts = line.split(" ", 2);
        return new Anchor(Integer.parseInt(parts[0]), parts[1]);
    }

    /**
     * Adds an anchor, which is on disk when this returns.
     *
     * @param anchor the anchor
     * @throws Unfit where the file cannot be written
     */
    public void add(Anchor anchor) {
        String line = anchor.number() + " " + anchor.hash() + "\n";
        try {
            OwnerOnly.createIfMissing(path);
            long whole = Files.readString(path).lastIndexOf('\n') + 1L;
            try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
                file.truncate(whole).position(whole);
                file.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
                file.force(true);
            }
        } catch (IOException e) {
            throw new Unfit("anchors-unwritable", Map.of("path", path.toString()));
        }
    }
}
