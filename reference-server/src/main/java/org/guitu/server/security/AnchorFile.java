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
import org.guitu.server.wording.Unfit;

/**
 * The file outside of the database in which the anchors are kept too: whoever puts an older database in the place of
 * this one cannot put it there.
 *
 * @param path the file
 */
public record AnchorFile(Path path) {
    /**
     * One anchor.
     *
     * @param number its number
     * @param hash its link
     */
    public record Anchor(int number, String hash) {}

    /**
     * All anchors in the file.
     *
     * @return the anchors in the order of the lines, none where there is no file yet
     * @throws Unfit where the file cannot be read or is none of anchors
     */
    public List<Anchor> all() {
        try {
            return Files.exists(path)
                    ? Files.readAllLines(path).stream().map(AnchorFile::anchor).toList()
                    : List.of();
        } catch (IOException | IllegalArgumentException e) {
            throw new Unfit("anchors-unreadable", Map.of("path", path.toString()));
        }
    }

    private static Anchor anchor(String line) {
        String[] parts = line.split(" ", 2);
        if (parts.length != 2) {
            throw new IllegalArgumentException("no anchor");
        }
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
            try (FileChannel file = FileChannel.open(path, StandardOpenOption.APPEND)) {
                file.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
                file.force(true);
            }
        } catch (IOException e) {
            throw new Unfit("anchors-unwritable", Map.of("path", path.toString()));
        }
    }
}
